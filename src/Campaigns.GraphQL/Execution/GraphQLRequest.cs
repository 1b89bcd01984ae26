using System.Security.Claims;
using System.Text.Json;

namespace Campaigns.GraphQL.Execution;

/// <summary>An operation to run, for callers inside the process.</summary>
public sealed record GraphQLRequest
{
    /// <param name="document">The GraphQL document.</param>
    public GraphQLRequest(string document) => Document = document;

    /// <summary>The GraphQL document.</summary>
    public string Document { get; }

    /// <summary>Which operation of the document; null or empty when it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object with the values of the variables; undefined or null for none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The scope of services; null makes a scope for the request.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>Who asks; null for nobody.</summary>
    public ClaimsPrincipal? User { get; init; }

    /// <summary>Values for resolvers, by <see cref="IResolverContext.ContextData"/>; null for none.</summary>
    public IDictionary<string, object?>? ContextData { get; init; }
}
