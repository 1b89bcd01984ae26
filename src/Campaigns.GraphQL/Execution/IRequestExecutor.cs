using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>Runs operations against the schema of the server. A singleton.</summary>
public interface IRequestExecutor
{
    /// <summary>The schema.</summary>
    Schema Schema { get; }

    /// <summary>Parses, validates and runs a query or mutation. What is wrong with the request is in the result, never thrown.</summary>
    /// <param name="request">The operation.</param>
    /// <param name="cancellationToken">Ends the operation when nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default);
}
