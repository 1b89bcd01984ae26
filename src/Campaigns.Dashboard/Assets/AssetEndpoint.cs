using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Campaigns.Dashboard.Assets;

/// <summary>Answers requests for assets.</summary>
internal static class AssetEndpoint
{
    // A fingerprinted address never gets another content, so a browser may keep it for a year without asking.
    private const string Forever = "public, max-age=31536000, immutable";

    public static async Task AnswerAsync(HttpContext context, AssetCatalog assets)
    {
        var request = context.Request;
        var response = context.Response;
        if (assets.At(request.Path.Value ?? "") is not { } asset)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.Headers.CacheControl = Forever;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.ETag = $"\"{asset.Fingerprint}\"";
        if (IsKnown(request.Headers.IfNoneMatch, asset))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = asset.ContentType;
        var body = asset.Content;
        if (AcceptsGzip(request))
        {
            response.Headers.ContentEncoding = "gzip";
            body = asset.Compressed;
        }

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static bool IsKnown(StringValues tags, Asset asset) =>
        tags.Any(tag => tag is not null && tag.Contains(asset.Fingerprint, StringComparison.Ordinal));

    private static bool AcceptsGzip(HttpRequest request) => request.GetTypedHeaders().AcceptEncoding
        .Any(encoding => encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is null or > 0);
}
