namespace Campaigns.Dashboard.Api;

/// <summary>Carries a GraphQL request to the API and its answer back: within the process, or over HTTP when the roles run apart.</summary>
public interface IGraphQLTransport
{
    /// <summary>Sends one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The GraphQL response (<c>data</c>, <c>errors</c>) as UTF-8 JSON.</returns>
    /// <exception cref="GraphQLRequestException">The API could not be reached.</exception>
    Task<ReadOnlyMemory<byte>> SendAsync(GraphQLRequest request, CancellationToken cancellationToken);
}
