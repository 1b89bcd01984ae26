using System.Globalization;
using System.Text;
using System.Text.Json;
using Campaigns.GraphQL.Diagnostics;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Subscriptions;
using Campaigns.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Execution;

/// <summary>The way of a request: document, operation, variables, execution.</summary>
internal sealed class RequestExecutor(SchemaRuntime runtime, DocumentReader documents, TrustedDocuments trusted, IServiceScopeFactory scopes) : IRequestExecutor, IDisposable
{
    private readonly ExecutionGate _gate = new(runtime.Options);

    public Schema Schema => runtime.Schema;

    public SchemaRuntime Runtime => runtime;

    public DocumentReader Documents => documents;

    public TrustedDocuments Trusted => trusted;

    public IServiceScopeFactory Scopes => scopes;

    public async Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var document = documents.Read(Encoding.UTF8.GetBytes(request.Document));
        if (document.Document is null)
        {
            return OperationExecutor.Refuse(runtime, document.Errors);
        }

        if (request.Services is not null)
        {
            return await ExecuteAsync(document.Document, request, request.Services, cancellationToken).ConfigureAwait(false);
        }

        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await ExecuteAsync(document.Document, request, scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Runs a document that has been found valid.</summary>
    public ValueTask<ExecutionResult> ExecuteAsync(CompiledDocument document, string? operationName, JsonElement variables, RequestScope scope)
    {
        var prepared = Prepare(document, operationName, variables, scope);
        if (prepared.Refused is { } refused)
        {
            return new ValueTask<ExecutionResult>(refused);
        }

        return ExecuteAsync(prepared.Run!);
    }

    /// <summary>Runs an operation when there is a place for it.</summary>
    public ValueTask<ExecutionResult> ExecuteAsync(OperationRun run)
    {
        if (run.Operation.Kind == OperationKind.Subscription)
        {
            var error = new Error("A subscription is answered as an event stream: send Accept: text/event-stream.") { Code = ErrorCodes.SubscriptionNeedsEventStream };
            return new ValueTask<ExecutionResult>(OperationExecutor.Refuse(runtime, [error]));
        }

        return _gate.TryEnter() ? RunInside(run) : WaitAndRunAsync(run);
    }

    /// <summary>Runs a subscription: one result for each event.</summary>
    public IAsyncEnumerable<ExecutionResult> Subscribe(OperationRun run) => SubscriptionExecutor.ExecuteAsync(run, scopes, CancellationToken.None);

    /// <summary>Picks the operation and coerces its variables.</summary>
    public PreparedOperation Prepare(CompiledDocument document, string? operationName, JsonElement variables, RequestScope scope)
    {
        try
        {
            var operation = document.Operation(operationName);
            List<IError>? errors = null;
            var values = operation.HasVariables ? operation.CoerceVariables(variables, errors = []) : VariableValues.Empty;
            if (errors is { Count: > 0 })
            {
                return new PreparedOperation(null, OperationExecutor.Refuse(runtime, errors));
            }

            var plan = operation.Plan(values);

            // Not reckoned where nobody asks: without the limits on fragments the reckoning itself would have none.
            var cost = runtime.Cost.EnforceCostLimits ? plan.Cost(values) : 0;
            var most = Math.Min(runtime.Cost.MaxFieldCost, scope.MaxFieldCost);
            return cost > most && runtime.Cost.EnforceCostLimits
                ? new PreparedOperation(null, OperationExecutor.Refuse(runtime, [TooDear(cost, most)]))
                : new PreparedOperation(new OperationRun(runtime, operation, plan, values, scope) { IsStream = operation.Kind == OperationKind.Subscription, Cost = cost }, null);
        }
        catch (GraphQLException exception)
        {
            return new PreparedOperation(null, OperationExecutor.Refuse(runtime, exception.Errors));
        }
    }

    private static Error TooDear(double cost, double most) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The operation costs {cost:0.##} and may cost {most:0.##}; ask for fewer items or fields."))
        {
            Code = ErrorCodes.CostExceeded,
        };

    public void Dispose() => _gate.Dispose();

    private async ValueTask<ExecutionResult> ExecuteAsync(CompiledDocument document, GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        var scope = new InProcessScope(request, services, cancellationToken);
        return await ExecuteAsync(document, request.OperationName, request.Variables, scope).ConfigureAwait(false);
    }

    private ValueTask<ExecutionResult> RunInside(OperationRun run)
    {
        var leave = true;
        try
        {
            var execution = runtime.Diagnostics.IsObserved ? ObservedAsync(run) : OperationExecutor.ExecuteAsync(run, root: null);
            if (execution.IsCompletedSuccessfully)
            {
                return execution;
            }

            leave = false;
            return LeaveAfterAsync(execution);
        }
        finally
        {
            if (leave)
            {
                _gate.Leave();
            }
        }
    }

    private async ValueTask<ExecutionResult> ObservedAsync(OperationRun run)
    {
        var started = runtime.Time.GetTimestamp();
        var activity = GraphQLDiagnostics.StartOperation(run);
        try
        {
            var result = await OperationExecutor.ExecuteAsync(run, root: null).ConfigureAwait(false);
            runtime.Diagnostics.EndOperation(run, result, runtime.Time.GetElapsedTime(started), activity);
            return result;
        }
        catch
        {
            GraphQLDiagnostics.AbandonOperation(activity);
            throw;
        }
    }

    private async ValueTask<ExecutionResult> LeaveAfterAsync(ValueTask<ExecutionResult> execution)
    {
        try
        {
            return await execution.ConfigureAwait(false);
        }
        finally
        {
            _gate.Leave();
        }
    }

    private async ValueTask<ExecutionResult> WaitAndRunAsync(OperationRun run)
    {
        if (!await _gate.WaitAsync(run.Aborted).ConfigureAwait(false))
        {
            return OperationExecutor.Refuse(runtime, [new Error("The server runs as many operations as it can; try again.") { Code = ErrorCodes.ServerBusy }]);
        }

        return await RunInside(run).ConfigureAwait(false);
    }
}

/// <summary>An operation that can run, or the answer why it cannot.</summary>
internal readonly record struct PreparedOperation(OperationRun? Run, ExecutionResult? Refused);
