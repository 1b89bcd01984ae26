using System.Runtime.CompilerServices;
using System.Security.Claims;
using Campaigns.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Subscriptions;

/// <summary>Maps the events of a source to results ("MapSourceToResponseEvent"): each event is executed on its own, with its own services and time.</summary>
internal static class SubscriptionExecutor
{
    public static async IAsyncEnumerable<ExecutionResult> ExecuteAsync(
        OperationRun run, IServiceScopeFactory scopes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var call = ResultWriterPool.Rent();
        call.Begin(run, null);
        var field = run.Plan.Root.Fields[0];
        var source = ((SubscriptionBinding)field.Binding).Subscribe(call, field, cancellationToken).GetAsyncEnumerator(cancellationToken);
        using var returning = new Returned(call);
        await using (source.ConfigureAwait(false))
        {
            while (true)
            {
                ExecutionResult? failure = null;
                try
                {
                    if (!await source.MoveNextAsync().ConfigureAwait(false))
                    {
                        break;
                    }
                }
                catch (Exception exception) when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
                {
                    // The stream itself failed: the client learns it, and the stream ends.
                    run.Report(field, [field.ResponseName], exception);
                    failure = OperationExecutor.Refuse(run.Runtime, run.TakeErrors());
                }

                if (failure is not null)
                {
                    yield return failure;
                    break;
                }

                yield return await ExecuteEventAsync(run, source.Current, scopes, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<ExecutionResult> ExecuteEventAsync(OperationRun run, object? source, IServiceScopeFactory scopes, CancellationToken aborted)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var own = new OperationRun(run.Runtime, run.Operation, run.Plan, run.Variables, new EventScope(scope.ServiceProvider, run.User, new Dictionary<string, object?>(run.ContextData, StringComparer.Ordinal), aborted));
            return await OperationExecutor.ExecuteAsync(own, source).ConfigureAwait(false);
        }
    }

    /// <summary>Gives the writer back when the stream has ended.</summary>
    private sealed class Returned(ResultWriter writer) : IDisposable
    {
        public void Dispose() => ResultWriterPool.Return(writer);
    }

    /// <summary>The surroundings of one event. Its resolvers find what the request brought, and keep to themselves what they add.</summary>
    private sealed class EventScope(IServiceProvider services, ClaimsPrincipal? user, IDictionary<string, object?> contextData, CancellationToken aborted) : RequestScope
    {
        public override IServiceProvider Services => services;

        public override ClaimsPrincipal? User => user;

        public override IDictionary<string, object?>? ContextData => contextData;

        public override CancellationToken Aborted => aborted;
    }
}
