using System.Text.Json;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Hosting;
using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Execution;

/// <summary>Each limit of execution has its own code.</summary>
public class LimitTests
{
    [Fact]
    public async Task Variables_NameWithLoneSurrogateFromInsideTheProcess_IsAnErrorOfTheVariable()
    {
        await using var server = new GraphQLServer(static builder => builder.AddDocumentFromString(Museum.Sdl).AddFallbackResolver(static _ => null));
        using var variables = JsonDocument.Parse("""{"x\ud800":1,"f":{"s\ud800":1}}""");
        var request = new GraphQLRequest("query ($f: Filter) { search(filter: $f) { __typename } }") { Variables = variables.RootElement };

        using var result = await server.Executor.ExecuteAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("Variable $f: Filter has no field of that name: a name with a lone surrogate.", Assert.Single(result.Errors).Message);
    }

    [Fact]
    public async Task Timeout_ResolverThatNeverEnds_IsAnswered()
    {
        await using var server = Server(builder => builder.ModifyRequestOptions(options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(50)));

        Assert.Equal(
            """{"data":null,"errors":[{"message":"The operation took longer than the 0.05 seconds allowed.","extensions":{"code":"EXECUTION_TIMEOUT"}}]}""",
            await server.AskAsync("{ deaf }"));
    }

    [Fact]
    public async Task Timeout_ResolverThatListens_IsCancelled()
    {
        await using var server = Server(builder => builder.ModifyRequestOptions(options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(50)));

        Assert.Equal("EXECUTION_TIMEOUT", Code(await server.AskAsync("{ patient }")));
    }

    [Fact]
    public async Task ResponseBytes_MoreThanAllowed_EndTheOperation()
    {
        await using var server = Server(builder => builder.ModifyRequestOptions(options => options.MaxResponseBytes = 20_000));

        Assert.Equal("RESPONSE_TOO_LARGE", Code(await server.AskAsync("{ numbers(count: 5000) }")));
        Assert.StartsWith("""{"data":{"numbers":[0,1,""", await server.AskAsync("{ numbers(count: 1000) }"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ total(of: [1, 2, 3, 4]) }", "{}")]
    [InlineData("query ($of: [Int!]!) { total(of: $of) }", """{"of":[1,2,3,4]}""")]
    public async Task ListItems_MoreThanAllowed_AreRefused(string document, string variables)
    {
        await using var server = Server(builder => builder.ModifyRequestOptions(options => options.MaxListItems = 3));

        Assert.Equal("LIST_TOO_LONG", Code(await server.AskAsync(document, JsonSerializer.Deserialize<JsonElement>(variables))));
    }

    [Theory]
    [InlineData("{ rows(first: 50) { self { name } } }", "{}", null)]
    [InlineData("{ rows(first: 500) { self { self { name } } } }", "{}", "COST_EXCEEDED")]
    [InlineData("query ($n: Int!) { rows(first: $n) { self { self { name } } } }", """{"n":500}""", "COST_EXCEEDED")]
    [InlineData("query ($n: Int!) { rows(first: $n) { self { self { name } } } }", """{"n":5}""", null)]
    [InlineData("{ rows { rows { rows { name } } } }", "{}", null)]
    [InlineData("{ rows { rows { rows { rows { name } } } } }", "{}", "COST_EXCEEDED")]
    [InlineData("{ ...F } fragment F on Query { rows(first: 1001) { ...G } } fragment G on Row { self { name } }", "{}", "COST_EXCEEDED")]
    [InlineData("{ ...F @skip(if: true) rows(first: 1) { name } } fragment F on Query { rows(first: 1) { self { self { name } } } }", "{}", null)]
    [InlineData("{ dear }", "{}", "COST_EXCEEDED")]
    [InlineData("{ paged(first: 100) { nodes { self { self { self { name } } } } } }", "{}", null)]
    [InlineData("{ paged(first: 100) { nodes { self { self { name } rows(first: 10) { name } } } edges { node { self { rows { rows { name } } } } } } }", "{}", "COST_EXCEEDED")]
    public async Task Cost_AboveTheLimit_IsRefusedBeforeExecution(string document, string variables, string? code)
    {
        await using var server = Server(_ => { });

        Assert.Equal(code, Code(await server.AskAsync(document, JsonSerializer.Deserialize<JsonElement>(variables))));
    }

    [Fact]
    public async Task Concurrency_MoreThanRunAndWait_AreToldToTryAgain()
    {
        await using var server = await HttpServer.StartAsync(builder => builder.AddQueryType<LimitQuery>().ModifyRequestOptions(options =>
        {
            options.MaxConcurrentExecutions = 1;
            options.MaxQueuedExecutions = 0;
        }));
        var gate = LimitQuery.NextGate();
        var first = server.AskAsync("{ gated }");
        await LimitQuery.Entered.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        using var refused = await server.PostAsync("""{"query":"{ numbers(count: 1) }"}""");
        gate.SetResult();

        Assert.Equal(503, (int)refused.StatusCode);
        Assert.Equal("SERVER_BUSY", Code(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal("""{"data":{"gated":1}}""", await first);
    }

    private static GraphQLServer Server(Action<GraphQLServerBuilder> configure) => new(builder =>
    {
        builder.AddQueryType<LimitQuery>();
        configure(builder);
    });

    private static string? Code(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }

    [GraphQLName("Query")]
    public sealed class LimitQuery
    {
        private static TaskCompletionSource gate = new();
        private static TaskCompletionSource entered = new();

        [GraphQLIgnore]
        public static Task Entered => entered.Task;

        public static async Task<int> Deaf()
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);
            return 1;
        }

        public static async Task<int> Patient(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 1;
        }

        public static async Task<int> Gated()
        {
            entered.SetResult();
            await gate.Task;
            return 1;
        }

        public static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);

        public static int Total(int[] of) => of.Sum();

        public static IReadOnlyList<Row> Rows(int? first) => [.. Enumerable.Range(0, first ?? 2).Select(_ => new Row("row"))];

        [UsePaging]
        public static IReadOnlyList<Row> Paged() => [new Row("row")];

        [Cost(1001)]
        public static int Dear() => 1;

        [GraphQLIgnore]
        public static TaskCompletionSource NextGate()
        {
            entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public sealed record Row(string Name)
    {
        public Row Self => this;

        public IReadOnlyList<Row> Rows(int? first) => [.. Enumerable.Repeat(this, first ?? 1)];
    }
}
