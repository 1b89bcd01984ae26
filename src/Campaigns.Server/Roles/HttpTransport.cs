using System.Diagnostics;
using System.Net.Http.Headers;
using Campaigns.Dashboard.Api;

namespace Campaigns.Server.Roles;

/// <summary>Carries the dashboard's documents to an API in another process.</summary>
internal sealed class HttpTransport(IHttpClientFactory clients) : IGraphQLTransport
{
    private const string GraphQLAnswer = "application/graphql-response+json";

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> SendAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(RemoteApi.ClientName);
        using var message = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new { request.Query, request.OperationName, request.Variables }),
        };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(GraphQLAnswer));
        try
        {
            using var answer = await http.SendAsync(message, cancellationToken);
            // A GraphQL error has a status of its own; the client reads it from the body. Anything else is no answer of the API.
            return answer.Content.Headers.ContentType?.MediaType == GraphQLAnswer
                ? await answer.Content.ReadAsByteArrayAsync(cancellationToken)
                : throw Fault(request, GraphQLRequestException.BadAnswer, new HttpRequestException($"HTTP {(int)answer.StatusCode} without a GraphQL answer."));
        }
        catch (HttpRequestException fault)
        {
            throw Fault(request, GraphQLRequestException.Unreachable, fault);
        }
        catch (TaskCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw Fault(request, GraphQLRequestException.Unreachable, fault);
        }
    }

    private static GraphQLRequestException Fault(GraphQLRequest request, string code, Exception fault) =>
        new(request.OperationName, code, Activity.Current?.TraceId.ToString(), [], fault);
}
