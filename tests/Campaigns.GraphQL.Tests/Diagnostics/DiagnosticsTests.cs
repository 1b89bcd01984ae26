using System.Diagnostics;
using System.Diagnostics.Metrics;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Diagnostics;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Tests.Diagnostics;

public class DiagnosticsTests
{
    [Fact]
    public async Task Listener_HearsHowOperationsEnd()
    {
        var listener = new Listener();
        await using var server = Server(listener);

        await server.AskAsync("query Good { ping }");
        await server.AskAsync("{ fails ping }");
        await server.AskAsync("{ nope }");

        Assert.Equal(
            [(OperationKind.Query, "Good", OperationOutcome.Ok, string.Empty), (OperationKind.Query, null, OperationOutcome.Partial, "INTERNAL_ERROR")],
            listener.Completed.Select(operation => (operation.Kind, operation.OperationName, operation.Outcome, string.Join(',', operation.ErrorCodes))));
        Assert.Equal(["GRAPHQL_VALIDATION_FAILED"], listener.Refused);
    }

    [Fact]
    public async Task Activity_OfAnOperation_IsNamedForItsTypeAndHoldsNoDocument()
    {
        var seen = new List<Activity>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Campaigns.GraphQL",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (seen)
                {
                    seen.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(activities);
        await using var server = Server(new Listener());

        await server.AskAsync("query VeryOwnName { secretAlias: ping }");

        // Other tests run beside this one, so only its own operation is looked at.
        var operation = Assert.Single(seen.ToArray(), activity => Equals(activity.GetTagItem("graphql.operation.name"), "VeryOwnName"));
        Assert.Equal("query", operation.OperationName);
        Assert.DoesNotContain(operation.TagObjects, tag => tag.Value?.ToString()?.Contains("secretAlias", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Meter_CountsRequestsByOutcome()
    {
        var refused = 0;
        using var meter = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == "graphql.server.errors")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meter.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            if (tags[0].Value is "VERY_OWN_CODE")
            {
                Interlocked.Add(ref refused, (int)value);
            }
        });
        meter.Start();
        await using var server = Server(new Listener());

        await server.AskAsync("{ a: refuses b: refuses }");

        Assert.Equal(2, refused);
    }

    private static GraphQLServer Server(Listener listener) => new(builder =>
    {
        builder.Services.AddSingleton<ExecutionDiagnosticEventListener>(listener);
        builder.AddQueryType<WatchedQuery>();
    });

    private sealed class Listener : ExecutionDiagnosticEventListener
    {
        public List<OperationCompleted> Completed { get; } = [];

        public List<string> Refused { get; } = [];

        public override void OperationCompleted(OperationCompleted operation) => Completed.Add(operation);

        public override void RequestRefused(IReadOnlyList<string> errorCodes) => Refused.AddRange(errorCodes);
    }

    [GraphQLName("Query")]
    public sealed class WatchedQuery
    {
        public static string Ping() => "pong";

        public static string? Fails() => throw new InvalidOperationException("secret");

        public static string? Refuses() => throw new global::Campaigns.GraphQL.Execution.GraphQLException("No.", "VERY_OWN_CODE");
    }
}
