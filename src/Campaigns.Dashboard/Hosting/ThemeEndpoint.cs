using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Dashboard.Hosting;

/// <summary>Takes the form for the appearance and keeps the choice in a cookie.</summary>
internal static class ThemeEndpoint
{
    public const string Path = "/utseende";

    private const string SameOrigin = "same-origin";

    /// <summary>Sets the cookie and leads back to the page.</summary>
    /// <remarks>
    /// The request must come from a page of ours, which browsers say in <c>Sec-Fetch-Site</c> or <c>Origin</c>. An antiforgery token would put
    /// a cookie on every reader, also on those who never choose an appearance.
    /// </remarks>
    public static IResult Answer(HttpContext context, [FromForm(Name = "tema")] string? tema, [FromForm(Name = "till")] string? till)
    {
        if (!IsFromOwnPage(context.Request))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var theme = ThemeNames.Parse(tema);
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        };
        if (theme == Theme.System)
        {
            context.Response.Cookies.Delete(ThemeNames.Cookie, options);
        }
        else
        {
            options.MaxAge = TimeSpan.FromDays(365);
            context.Response.Cookies.Append(ThemeNames.Cookie, theme.Word(), options);
        }

        return Results.Redirect(LocalPath(till));
    }

    /// <summary>The path to lead back to; the start page when the form holds anything but a path of this site.</summary>
    internal static string LocalPath(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.All(letter => letter is > ' ' and < (char)127 and not '\\') ? path : "/";

    private static bool IsFromOwnPage(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? site == SameOrigin
            : Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
                && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
