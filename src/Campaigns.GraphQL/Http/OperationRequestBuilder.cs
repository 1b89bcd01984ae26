using System.Security.Claims;
using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.Http;

/// <summary>What an <see cref="IHttpRequestInterceptor"/> may change of a request.</summary>
public sealed class OperationRequestBuilder
{
    private Dictionary<string, object?>? _globalState;

    internal OperationRequestBuilder(string? operationName, string? documentId)
    {
        OperationName = operationName;
        DocumentId = documentId;
    }

    /// <summary>The operation the client names; null for none.</summary>
    public string? OperationName { get; }

    /// <summary>The trusted document the client names, as it was sent; null when it sent a document of its own.</summary>
    public string? DocumentId { get; }

    internal ClaimsPrincipal? User { get; private set; }

    internal double MaxFieldCost { get; private set; } = double.PositiveInfinity;

    internal bool? IntrospectionAllowed { get; private set; }

    internal IDictionary<string, object?>? GlobalState => _globalState;

    /// <summary>Gives a value to all resolvers, by <see cref="IResolverContext.ContextData"/>. A second value of a name replaces the first.</summary>
    /// <param name="name">The name, case-sensitive.</param>
    /// <param name="value">The value.</param>
    public OperationRequestBuilder SetGlobalState(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        (_globalState ??= new Dictionary<string, object?>(StringComparer.Ordinal))[name] = value;
        return this;
    }

    /// <summary>Says who asks, in place of the user of the HTTP request.</summary>
    /// <param name="user">The user.</param>
    public OperationRequestBuilder SetUser(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        User = user;
        return this;
    }

    /// <summary>Lowers what the operation may cost; above the server's own limit it has no effect.</summary>
    /// <param name="maxFieldCost">Cost units, 0 or more.</param>
    public OperationRequestBuilder SetMaxFieldCost(double maxFieldCost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxFieldCost);
        MaxFieldCost = maxFieldCost;
        return this;
    }

    /// <summary>Shows or hides the schema for this request, in place of <see cref="GraphQLHttpOptions.AllowIntrospection"/>.</summary>
    /// <param name="allow">Whether <c>__schema</c> and <c>__type</c> are answered.</param>
    public OperationRequestBuilder AllowIntrospection(bool allow = true)
    {
        IntrospectionAllowed = allow;
        return this;
    }
}
