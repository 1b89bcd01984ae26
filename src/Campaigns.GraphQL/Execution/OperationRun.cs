using System.Security.Claims;
using Campaigns.GraphQL.DataLoading;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>What the fields of one running operation share.</summary>
internal sealed partial class OperationRun(SchemaRuntime runtime, CompiledOperation operation, OperationPlan plan, VariableValues variables, RequestScope scope)
{
    private readonly Lock _lock = new();
    private object?[]?[] _arguments = plan.Compiler.ArgumentSlots == 0 ? [] : new object?[plan.Compiler.ArgumentSlots][];
    private List<ResultWriter>? _rented;
    private Dictionary<string, object?>? _contextData;

    public SchemaRuntime Runtime { get; } = runtime;

    /// <summary>Whether this is a subscription that waits for events, and not the execution of one event.</summary>
    public bool IsStream { get; init; }

    /// <summary>What the operation costs, in cost units.</summary>
    public double Cost { get; init; }

    /// <summary>Whether the response says what the operation costs.</summary>
    public bool ReportsCost { get; set; }

    public Schema Schema { get; } = runtime.Schema;

    public RequestOptions Options { get; } = runtime.Options;

    public CompiledOperation Operation { get; } = operation;

    public OperationPlan Plan { get; } = plan;

    public VariableValues Variables { get; } = variables;

    /// <summary>Cancelled when nobody waits for the answer any more.</summary>
    public CancellationToken Aborted => scope.Aborted;

    public IServiceProvider Services => scope.Services;

    public ClaimsPrincipal? User => scope.User;

    /// <summary>Starts batches of data loaders when no field makes progress any more; null when the server has none.</summary>
    public BatchScheduler? Loading { get; } = runtime.HasDataLoaders ? scope.Loading : null;

    /// <summary>Values that resolvers hand to each other, or the HTTP layer to them.</summary>
    public IDictionary<string, object?> ContextData => scope.ContextData ?? (_contextData ??= new Dictionary<string, object?>(StringComparer.Ordinal));

    /// <summary>The coerced arguments of a field, kept while the operation runs.</summary>
    public ref object?[]? ArgumentValues(int slot)
    {
        if (slot >= _arguments.Length)
        {
            lock (_lock)
            {
                // A sub-selection compiled while this operation runs brings new slots.
                Array.Resize(ref _arguments, Math.Max(slot + 1, Plan.Compiler.ArgumentSlots));
            }
        }

        return ref _arguments[slot];
    }

    /// <summary>A writer for the value of an asynchronous field.</summary>
    public ResultWriter RentWriter(PathNode? path)
    {
        var writer = ResultWriterPool.Rent();
        writer.Begin(this, path);
        lock (_lock)
        {
            (_rented ??= []).Add(writer);
        }

        return writer;
    }

    /// <summary>Gives the writers of asynchronous fields back. Not called when some still run.</summary>
    public void ReturnWriters()
    {
        foreach (var writer in _rented ?? [])
        {
            ResultWriterPool.Return(writer);
        }

        _rented = null;
    }
}
