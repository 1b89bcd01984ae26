using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Campaigns.Dashboard.Hosting;

/// <summary>Turns failures and bare status codes into pages for people. Programs get the status and whatever body the host gives them.</summary>
/// <remarks>
/// A failure of a page is answered 503: the figures are safe, and the reader may try again. The page shows the trace id under which the log has
/// the exception, and nothing else of it.
/// </remarks>
internal sealed partial class ErrorPages(RequestDelegate next, ILogger<ErrorPages> logger)
{
    /// <summary>Adds the error pages.</summary>
    public static void Use(IApplicationBuilder app)
    {
        app.UseStatusCodePagesWithReExecute("/fel/{0}", null, createScopeForStatusCodePages: true);
        app.UseMiddleware<ErrorPages>();
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsWanted(context.Request))
        {
            if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Log.PageFailed(logger, fault, context.Request.Path, PageContext.Of(context).TraceId);
            context.Response.Clear();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    // A person's request: a browser asks for HTML. Data addresses answer with problem details of their own.
    private static bool IsWanted(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/graphql", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The page {Path} failed, error code {TraceId}.")]
        public static partial void PageFailed(ILogger logger, Exception fault, string path, string traceId);
    }
}
