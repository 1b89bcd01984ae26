using System.Buffers;
using Campaigns.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Campaigns.GraphQL.Http;

/// <summary>The endpoint: one request in, one response out (GraphQL over HTTP).</summary>
internal sealed partial class GraphQLEndpoint(RequestExecutor executor, GraphQLHttpOptions options, StreamCounter streams, CostBudget budget, IReadOnlyList<IHttpRequestInterceptor> interceptors)
{
    private const string JsonContent = "application/json";

    /// <summary>Answers a request.</summary>
    public Task HandleAsync(HttpContext http)
    {
        var method = http.Request.Method;
        return HttpMethods.IsPost(method) ? HandlePostAsync(http)
            : HttpMethods.IsGet(method) && options.EnableGetRequests ? HandleGetAsync(http)
            : RefuseMethodAsync(http, $"{method} is not served here; use POST{(options.EnableGetRequests ? ", or GET for queries" : string.Empty)}.");
    }

    private async Task HandlePostAsync(HttpContext http)
    {
        if (Negotiate(http) is not { } mediaType)
        {
            await NotAcceptableAsync(http).ConfigureAwait(false);
            return;
        }

        if (!IsJson(http.Request.ContentType))
        {
            await RefuseAsync(http, mediaType, StatusCodes.Status415UnsupportedMediaType, ErrorCodes.UnsupportedMediaType, "The body must be application/json in UTF-8.").ConfigureAwait(false);
            return;
        }

        try
        {
            var body = await BodyReader.ReadAsync(http.Request, options.MaxRequestBytes, CancellationToken.None).ConfigureAwait(false);
            using var request = ParseAndRelease(http, body, out var document);
            await RespondAsync(http, mediaType, request, document, isGet: false).ConfigureAwait(false);
        }
        catch (MalformedRequestException exception)
        {
            await RefuseAsync(http, mediaType, exception.Status, exception.Code, exception.Message).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOurs(http, exception))
        {
            await FailAsync(http, mediaType, exception).ConfigureAwait(false);
        }
    }

    private JsonRequest ParseAndRelease(HttpContext http, ReadOnlySequence<byte> body, out DocumentResult document)
    {
        try
        {
            return Parse(http, body, out document);
        }
        finally
        {
            // Also after a refusal: the next request of the connection follows these bytes.
            http.Request.BodyReader.AdvanceTo(body.End);
        }
    }

    private JsonRequest Parse(HttpContext http, ReadOnlySequence<byte> body, out DocumentResult document)
    {
        if (body.IsSingleSegment)
        {
            return Parse(http, body.FirstSpan, out document);
        }

        var length = (int)body.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(rented);
            return Parse(http, rented.AsSpan(0, length), out document);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private JsonRequest Parse(HttpContext http, ReadOnlySpan<byte> body, out DocumentResult document)
    {
        var request = JsonRequest.Parse(body, options.MaxRequestValues);
        try
        {
            document = Document(http, request, body);
            return request;
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    private ResponseMediaType? Negotiate(HttpContext http) => AcceptHeader.Negotiate(http.Request.Headers.Accept, options.DefaultMediaType);

    private static bool IsJson(string? contentType)
    {
        if (contentType is JsonContent)
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals(JsonContent, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Value is "" || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
