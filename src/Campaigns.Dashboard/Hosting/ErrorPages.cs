using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Dashboard.Hosting;

/// <summary>Pages for addresses that do not exist and for failures, in place of the server's bare status codes.</summary>
internal static class ErrorPages
{
    public const string NotFoundPath = "/fel/404";
    public const string UnavailablePath = "/fel/503";

    /// <summary>True for a person's request: a browser asks for HTML. Programs get the status and, from the host, problem details.</summary>
    public static bool IsWanted(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments("/graphql", StringComparison.OrdinalIgnoreCase);

    /// <summary>Runs the pipeline again under the path of the error page.</summary>
    /// <remarks>Every failure of a page is answered 503: the figures are safe, and the reader may try again. The log has the exception under the trace id.</remarks>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = UnavailablePath,
            AllowStatusCode404Response = false,
            StatusCodeSelector = _ => StatusCodes.Status503ServiceUnavailable,
            CreateScopeForErrors = true,
        });
        app.UseStatusCodePagesWithReExecute("/fel/{0}", null, createScopeForStatusCodePages: true);
    }
}
