using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Texts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Dashboard.Hosting;

/// <summary>What every component of one request needs to know: language, address, theme, and the texts and formats that follow.</summary>
/// <param name="Language">Language of the page, from its path.</param>
/// <param name="Path">Path without the language prefix, for instance <c>/kampanjer</c>.</param>
/// <param name="Query">Query with its question mark; empty when there is none.</param>
/// <param name="Theme">The visitor's theme.</param>
/// <param name="TraceId">The trace id that the log has for this request, shown as error code; empty when there is none.</param>
public sealed record PageContext(Language Language, string Path, string Query = "", Theme Theme = Theme.System, string TraceId = "")
{
    /// <summary>Texts of the interface.</summary>
    public TextSource Texts { get; } = TextSource.For(Language);

    /// <summary>The formatter.</summary>
    public Formatering Format { get; } = Formatering.For(Language);

    /// <summary>The address of this view in this language, from the root.</summary>
    public string Address => AddressIn(Language);

    /// <summary>An address in this page's language.</summary>
    /// <param name="path">Path without language prefix, from the root, with or without query.</param>
    public string Link(string path) => Localized(Language, path);

    /// <summary>The address of this same view in a language.</summary>
    /// <param name="language">The language.</param>
    public string AddressIn(Language language) => Localized(language, Path) + Query;

    /// <summary>The context of a request.</summary>
    /// <param name="http">The request.</param>
    public static PageContext Of(HttpContext http)
    {
        // An error page is made by running the pipeline again under another path; its language and links are those of the address asked for.
        var original = http.Features.Get<IStatusCodeReExecuteFeature>();
        var path = original?.OriginalPath ?? http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path.Value ?? "/";
        var query = original is null ? http.Request.QueryString.Value : original.OriginalQueryString;
        return new(
            LanguageNames.OfPath(path),
            LanguageNames.WithoutPrefix(path),
            query ?? "",
            ThemeNames.Parse(http.Request.Cookies[ThemeNames.Cookie]),
            System.Diagnostics.Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier);
    }

    private static string Localized(Language language, string path) =>
        language == Language.Sv ? path : path == "/" ? "/en" : "/en" + path;
}
