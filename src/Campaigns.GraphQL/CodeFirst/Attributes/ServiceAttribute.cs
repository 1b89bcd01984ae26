namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Marks a resolver parameter that comes from dependency injection. It is not an argument.</summary>
/// <remarks>
/// Query fields run in parallel and share the scope of the request; a service that is not thread-safe (a database connection)
/// is asked for with <see cref="ServiceKind.Resolver"/> and then has a scope of its own for the one call.
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute
{
    /// <param name="kind">Which scope the service comes from.</param>
    public ServiceAttribute(ServiceKind kind = ServiceKind.Request) => Kind = kind;

    /// <summary>Which scope the service comes from.</summary>
    public ServiceKind Kind { get; }
}

/// <summary>The dependency injection scope a resolver's service comes from.</summary>
public enum ServiceKind
{
    /// <summary>The scope of the request, shared by all its resolvers.</summary>
    Request,

    /// <summary>A scope of its own for each call of the resolver, disposed when the call has ended.</summary>
    Resolver,
}
