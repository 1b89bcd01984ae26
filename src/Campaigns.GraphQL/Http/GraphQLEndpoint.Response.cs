using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Campaigns.GraphQL.Http;

/// <summary>Execution and the response.</summary>
internal sealed partial class GraphQLEndpoint
{
    private const string JsonType = "application/json; charset=utf-8";
    private const string GraphQLResponseType = "application/graphql-response+json; charset=utf-8";

    // Kestrel keeps what was written and not flushed; more than this is handed over as the client takes it.
    private const int FlushFrom = 64 * 1024;

    private Task RespondAsync(HttpContext http, ResponseMediaType mediaType, JsonRequest request, DocumentResult document, bool isGet) =>
        interceptors.Count == 0 ? RespondAsync(http, mediaType, request, document, isGet, null) : InterceptAsync(http, mediaType, request, document, isGet);

    private async Task InterceptAsync(HttpContext http, ResponseMediaType mediaType, JsonRequest request, DocumentResult document, bool isGet)
    {
        var changes = new OperationRequestBuilder(request.OperationName, request.DocumentId);
        IReadOnlyList<IError> refused = [];
        try
        {
            foreach (var interceptor in interceptors)
            {
                await interceptor.OnCreateAsync(http, executor, changes, http.RequestAborted).ConfigureAwait(false);
            }
        }
        catch (GraphQLException exception)
        {
            refused = exception.Errors;
        }

        await (refused.Count > 0
            ? WriteAsync(http, mediaType, OperationExecutor.Refuse(executor.Runtime, refused))
            : RespondAsync(http, mediaType, request, document, isGet, changes)).ConfigureAwait(false);
    }

    private Task RespondAsync(HttpContext http, ResponseMediaType mediaType, JsonRequest request, DocumentResult document, bool isGet, OperationRequestBuilder? changes)
    {
        if (document.Document is not { } compiled)
        {
            return WriteAsync(http, mediaType, OperationExecutor.Refuse(executor.Runtime, document.Errors), isSyntax: true);
        }

        if (compiled.AsksForSchema && !(changes?.IntrospectionAllowed ?? options.AllowIntrospection(http)))
        {
            var error = new Error("The schema is not shown here: __schema and __type are off.") { Code = ErrorCodes.IntrospectionDisabled };
            return WriteAsync(http, mediaType, OperationExecutor.Refuse(executor.Runtime, [error]));
        }

        var prepared = executor.Prepare(compiled, request.OperationName, request.Variables, new HttpScope(http, changes));
        if (prepared.Run is not { } run)
        {
            return WriteAsync(http, mediaType, prepared.Refused!);
        }

        run.ReportsCost = http.Request.Headers["GraphQL-Cost"] == "report" && options.ReportCost(http);
        if (isGet && run.Operation.Kind == OperationKind.Mutation)
        {
            return RefuseMethodAsync(http, "A mutation is not run by GET; use POST.", mediaType);
        }

        if (!budget.TrySpend(http, run.Cost))
        {
            const string Message = "Your operations have cost more than is allowed in a minute; wait a little, or ask for fewer items.";
            return RefuseAsync(http, mediaType, StatusCodes.Status429TooManyRequests, ErrorCodes.CostBudgetSpent, Message);
        }

        if (mediaType == ResponseMediaType.EventStream)
        {
            return StreamAsync(http, run);
        }

        var execution = executor.ExecuteAsync(run);
        return execution.IsCompletedSuccessfully ? WriteAsync(http, mediaType, execution.Result) : WriteLaterAsync(http, mediaType, execution);
    }

    private async Task WriteLaterAsync(HttpContext http, ResponseMediaType mediaType, ValueTask<ExecutionResult> execution)
    {
        ExecutionResult result;
        try
        {
            result = await execution.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
            return;
        }

        await WriteAsync(http, mediaType, result).ConfigureAwait(false);
    }

    private Task WriteAsync(HttpContext http, ResponseMediaType mediaType, ExecutionResult result, bool isSyntax = false)
    {
        if (mediaType == ResponseMediaType.EventStream)
        {
            return EventStream.WriteSingleAsync(http, result);
        }

        var response = http.Response;
        response.StatusCode = StatusCodeOf.Result(result, mediaType, options.StatusProfile, isSyntax);
        SetHeaders(response, mediaType);
        var json = result.Utf8Json;
        response.ContentLength = json.Length;
        if (json.Length < FlushFrom)
        {
            var memory = response.BodyWriter.GetSpan(json.Length);
            json.Span.CopyTo(memory);
            response.BodyWriter.Advance(json.Length);
            result.Dispose();
            return Task.CompletedTask;
        }

        return FlushAsync(response, result);
    }

    private static async Task FlushAsync(HttpResponse response, ExecutionResult result)
    {
        using (result)
        {
            var rest = result.Utf8Json;
            while (!rest.IsEmpty)
            {
                var part = rest[..Math.Min(rest.Length, FlushFrom)];
                await response.BodyWriter.WriteAsync(part, response.HttpContext.RequestAborted).ConfigureAwait(false);
                rest = rest[part.Length..];
            }
        }
    }

    private static void SetHeaders(HttpResponse response, ResponseMediaType mediaType)
    {
        response.ContentType = mediaType == ResponseMediaType.Json ? JsonType : GraphQLResponseType;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept";
        response.Headers.XContentTypeOptions = "nosniff";
    }

    private Task RefuseMethodAsync(HttpContext http, string message, ResponseMediaType? mediaType = null)
    {
        // Listed are the methods that would run this; GET would not run a mutation.
        http.Response.Headers.Allow = options.EnableGetRequests && mediaType is null ? "GET, POST" : "POST";
        return RefuseAsync(http, mediaType ?? Lenient(http), StatusCodes.Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed, message);
    }

    private Task NotAcceptableAsync(HttpContext http) => RefuseAsync(
        http, ResponseMediaType.Json, StatusCodes.Status406NotAcceptable, ErrorCodes.NotAcceptable, "Accept must allow application/json or application/graphql-response+json.");

    private Task RefuseAsync(HttpContext http, ResponseMediaType mediaType, int status, string code, string message)
    {
        var result = OperationExecutor.Refuse(executor.Runtime, [new Error(message) { Code = code }]);
        SetHeaders(http.Response, mediaType == ResponseMediaType.EventStream ? ResponseMediaType.Json : mediaType);
        http.Response.StatusCode = StatusCodeOf.Refusal(status, code, options.StatusProfile);
        http.Response.ContentLength = result.Utf8Json.Length;
        return FlushAsync(http.Response, result);
    }

    /// <summary>Whether an exception is a fault of the server that can still be told.</summary>
    private static bool IsOurs(HttpContext http, Exception exception) =>
        !http.Response.HasStarted && exception is not BadHttpRequestException && !(exception is OperationCanceledException && http.RequestAborted.IsCancellationRequested);

    private Task FailAsync(HttpContext http, ResponseMediaType mediaType, Exception exception)
    {
        Log.RequestFailed(executor.Runtime.Logger, exception, http.TraceIdentifier);
        return RefuseAsync(http, mediaType, StatusCodes.Status500InternalServerError, ErrorCodes.InternalError, $"The server failed. The request is known in its log as {http.TraceIdentifier}.");
    }

    private ResponseMediaType Lenient(HttpContext http) =>
        Negotiate(http) ?? ResponseMediaType.Json;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Request {TraceIdentifier} failed outside of any field.")]
        public static partial void RequestFailed(ILogger logger, Exception exception, string traceIdentifier);
    }
}
