namespace Campaigns.Dashboard.Api;

/// <summary>Asks the API. The dashboard has no other way to a figure.</summary>
public interface IGraphQLClient
{
    /// <summary>Sends a document and reads its answer.</summary>
    /// <typeparam name="T">Shape of <c>data</c>: property names are the response keys in camelCase.</typeparam>
    /// <param name="document">The document.</param>
    /// <param name="variables">Object whose properties are the variables, in camelCase; null properties are left out. Null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="GraphQLRequestException">The answer carries errors, or is no GraphQL answer. A part of the data beside errors is not given out.</exception>
    Task<GraphQLResponse<T>> QueryAsync<T>(GraphQLDocument document, object? variables, CancellationToken cancellationToken)
        where T : class;
}
