using System.Diagnostics;
using System.Diagnostics.Metrics;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Diagnostics;

/// <summary>Traces and counts. Costs next to nothing while nobody listens.</summary>
internal sealed class GraphQLDiagnostics(IReadOnlyList<ExecutionDiagnosticEventListener> listeners)
{
    /// <summary>The name of the activity source and the meter.</summary>
    public const string Name = "Campaigns.GraphQL";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("graphql.server.requests", "{request}", "Requests by operation type and outcome.");
    private static readonly Counter<long> Errors = Meter.CreateCounter<long>("graphql.server.errors", "{error}", "Errors in responses by code.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("graphql.server.operation.duration", "s", "Time of execution.");
    private static readonly Histogram<double> Cost = Meter.CreateHistogram<double>("graphql.server.operation.cost", "{unit}", "Cost reckoned before execution.");
    private static readonly Counter<long> Documents = Meter.CreateCounter<long>("graphql.server.documents", "{document}", "Documents by whether they were in the cache.");
    private static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>("graphql.server.operations.active", "{operation}", "Operations that run now.");
    private static readonly Histogram<int> BatchSize = Meter.CreateHistogram<int>("graphql.server.dataloader.batch_size", "{key}", "Keys of a batch.");

    /// <summary>Whether anybody listens to operations.</summary>
    public bool IsObserved => listeners.Count > 0 || Activities.HasListeners() || Requests.Enabled || Duration.Enabled || Cost.Enabled || Active.Enabled || Errors.Enabled;

    /// <summary>Traces a stage of reading a document: parse, validate.</summary>
    public static Activity? StartStage(string stage) => Activities.StartActivity(stage);

    /// <summary>Traces and counts a batch of a data loader.</summary>
    public static Activity? StartBatch(string loader, int keys)
    {
        BatchSize.Record(keys, new KeyValuePair<string, object?>("graphql.dataloader", loader));
        var activity = Activities.StartActivity("batch");
        activity?.SetTag("graphql.dataloader", loader).SetTag("graphql.batch_size", keys);
        return activity;
    }

    /// <summary>Counts a document.</summary>
    public static void DocumentRead(bool cached) => Documents.Add(1, new KeyValuePair<string, object?>("cached", cached));

    /// <summary>Begins an operation.</summary>
    public static Activity? StartOperation(OperationRun run)
    {
        Active.Add(1);

        // The operation's name is chosen by clients; as the name of the span it would make one series for each.
        var kind = KindName(run.Operation.Kind);
        var activity = Activities.StartActivity(kind);
        activity?.SetTag("graphql.operation.type", kind).SetTag("graphql.operation.name", run.Operation.Definition.Name).SetTag("graphql.document.hash", run.Operation.DocumentId);
        return activity;
    }

    /// <summary>Ends an operation.</summary>
    public void EndOperation(OperationRun run, ExecutionResult result, TimeSpan duration, Activity? activity)
    {
        var outcome = result.Errors.Count == 0 ? OperationOutcome.Ok : result.IsDataNull ? OperationOutcome.Failed : OperationOutcome.Partial;
        var kind = KindName(run.Operation.Kind);
        KeyValuePair<string, object?> type = new("graphql.operation.type", kind);
        KeyValuePair<string, object?> ended = new("outcome", outcome switch { OperationOutcome.Ok => "ok", OperationOutcome.Partial => "partial", _ => "failed" });
        Active.Add(-1);
        Requests.Add(1, type, ended);
        Duration.Record(duration.TotalSeconds, type, ended);
        Cost.Record(run.Cost, type);
        Count(result.Errors);
        if (outcome != OperationOutcome.Ok)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        activity?.Dispose();
        if (listeners.Count > 0)
        {
            var completed = new OperationCompleted(run.Operation.Kind, run.Operation.Definition.Name, run.Operation.DocumentId, duration, run.Cost, outcome, Codes(result.Errors));
            foreach (var listener in listeners)
            {
                listener.OperationCompleted(completed);
            }
        }
    }

    /// <summary>Ends an operation whose client has gone.</summary>
    public static void AbandonOperation(Activity? activity)
    {
        Active.Add(-1);
        activity?.SetStatus(ActivityStatusCode.Error);
        activity?.Dispose();
    }

    /// <summary>Counts a request that was not executed.</summary>
    public void Refused(IReadOnlyList<IError> errors)
    {
        Requests.Add(1, new KeyValuePair<string, object?>("outcome", "refused"));
        Count(errors);
        if (listeners.Count > 0)
        {
            var codes = Codes(errors);
            foreach (var listener in listeners)
            {
                listener.RequestRefused(codes);
            }
        }
    }

    private static void Count(IReadOnlyList<IError> errors)
    {
        if (!Errors.Enabled)
        {
            return;
        }

        foreach (var error in errors)
        {
            Errors.Add(1, new KeyValuePair<string, object?>("code", error.Code));
        }
    }

    private static string[] Codes(IReadOnlyList<IError> errors) => [.. errors.Select(error => error.Code ?? string.Empty)];

    private static string KindName(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };
}
