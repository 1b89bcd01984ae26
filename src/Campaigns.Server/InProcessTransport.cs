using Campaigns.Dashboard.Api;
using Campaigns.GraphQL.Execution;

namespace Campaigns.Server;

/// <summary>Carries the dashboard's documents to the API inside the process: the same engine and limits as over HTTP, without the sockets.</summary>
internal sealed class InProcessTransport(IRequestExecutor executor) : IGraphQLTransport
{
    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> SendAsync(Dashboard.Api.GraphQLRequest request, CancellationToken cancellationToken)
    {
        var operation = new GraphQL.Execution.GraphQLRequest(request.Query)
        {
            OperationName = request.OperationName,
            Variables = request.Variables ?? default,
        };
        using var result = await executor.ExecuteAsync(operation, cancellationToken);

        // The result's memory goes back to a pool, and the caller reads after that.
        return result.Utf8Json.ToArray();
    }
}
