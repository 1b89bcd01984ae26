using Campaigns.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Campaigns.GraphQL.Http;

/// <summary>Writes results as server-sent events (GraphQL over SSE, "Distinct connections mode").</summary>
internal sealed class EventStream(HttpContext http)
{
    /// <summary>Begins the response; nothing between here and the client may hold events back.</summary>
    public async Task BeginAsync()
    {
        var response = http.Response;
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        response.Headers.XContentTypeOptions = "nosniff";
        await response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Sends one result.</summary>
    public Task NextAsync(ExecutionResult result)
    {
        using (result)
        {
            Write("event: next\ndata: "u8);
            Write(result.Utf8Json.Span);
            Write("\n\n"u8);
        }

        return FlushAsync();
    }

    /// <summary>Ends the stream.</summary>
    public Task CompleteAsync()
    {
        Write("event: complete\ndata: \n\n"u8);
        return FlushAsync();
    }

    /// <summary>Sends a comment, so that nobody on the way takes the silence for the end.</summary>
    public Task KeepAliveAsync()
    {
        Write(":\n\n"u8);
        return FlushAsync();
    }

    /// <summary>A stream of a single result: queries, mutations and errors.</summary>
    public static async Task WriteSingleAsync(HttpContext http, ExecutionResult result)
    {
        var stream = new EventStream(http);
        await stream.BeginAsync().ConfigureAwait(false);
        await stream.NextAsync(result).ConfigureAwait(false);
        await stream.CompleteAsync().ConfigureAwait(false);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(http.Response.BodyWriter.GetSpan(bytes.Length));
        http.Response.BodyWriter.Advance(bytes.Length);
    }

    private async Task FlushAsync() => await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
}
