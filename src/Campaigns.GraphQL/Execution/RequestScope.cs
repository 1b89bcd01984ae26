using System.Security.Claims;
using Campaigns.GraphQL.DataLoading;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Execution;

/// <summary>What surrounds an operation. Everything is fetched when it is first asked for: most small operations need none of it.</summary>
internal abstract class RequestScope
{
    private BatchScheduler? _loading;

    /// <summary>The scope of services.</summary>
    public abstract IServiceProvider Services { get; }

    /// <summary>Who asks; null when nobody is known.</summary>
    public abstract ClaimsPrincipal? User { get; }

    /// <summary>Values the caller gives to resolvers; null for none.</summary>
    public abstract IDictionary<string, object?>? ContextData { get; }

    /// <summary>What this request may cost, when that is less than the server's limit.</summary>
    public virtual double MaxFieldCost => double.PositiveInfinity;

    /// <summary>Cancelled when nobody waits for the answer any more.</summary>
    public abstract CancellationToken Aborted { get; }

    /// <summary>The scheduler of the scope's data loaders.</summary>
    public BatchScheduler Loading => _loading ??= Services.GetRequiredService<BatchScheduler>();
}

/// <summary>The surroundings of an operation that is run inside the process.</summary>
internal sealed class InProcessScope(GraphQLRequest request, IServiceProvider services, CancellationToken aborted) : RequestScope
{
    public override IServiceProvider Services => services;

    public override ClaimsPrincipal? User => request.User;

    public override IDictionary<string, object?>? ContextData => request.ContextData;

    public override CancellationToken Aborted => aborted;
}
