using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Http;

/// <summary>The GraphiQL page and its files, embedded in this library: no other host is asked for anything.</summary>
internal static class GraphiQLPage
{
    // GraphiQL 3.8.3 in Chromium 156 makes no style element and evaluates nothing: a query was typed and run under this policy without a violation.
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["graphiql.min.js"] = "text/javascript; charset=utf-8",
        ["graphiql.min.css"] = "text/css; charset=utf-8",
        ["react.production.min.js"] = "text/javascript; charset=utf-8",
        ["react-dom.production.min.js"] = "text/javascript; charset=utf-8",
        ["start.js"] = "text/javascript; charset=utf-8",
        ["start.css"] = "text/css; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Writes the page.</summary>
    public static async Task WriteAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";

        // Relative addresses count from the folder of the page, which has no slash at its end.
        var page = await ReadAsync("index.html", http.RequestAborted).ConfigureAwait(false);
        var path = $"{http.Request.PathBase}{http.Request.Path}";
        await http.Response.WriteAsync(page.Replace("{path}", System.Text.Encodings.Web.HtmlEncoder.Default.Encode(path), StringComparison.Ordinal), http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Writes one of the page's files.</summary>
    public static async Task WriteFileAsync(HttpContext http, string file, GraphQLHttpOptions options)
    {
        if (!options.ShowGraphiQL(http) || !Types.TryGetValue(file, out var type))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "private, max-age=3600";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var stream = Open(file);
        await using (stream.ConfigureAwait(false))
        {
            http.Response.ContentLength = stream.Length;
            await stream.CopyToAsync(http.Response.Body, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(Open(file));
        return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Stream Open(string file) => typeof(GraphiQLPage).Assembly.GetManifestResourceStream($"graphiql/{file}")
        ?? throw new InvalidOperationException($"The file {file} of the GraphiQL page was not embedded when this library was built.");
}
