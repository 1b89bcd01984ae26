using System.Net;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Http;

public class CostBudgetTests
{
    [Fact]
    public async Task Budget_Spent_IsAnswered429UntilItFillsUp()
    {
        await using var server = await StartAsync(perMinute: 4);

        using var first = await server.PostAsync("""{"query":"{ a: guess b: guess c: guess d: guess }"}""");
        using var second = await server.PostAsync("""{"query":"{ a: guess b: guess c: guess d: guess }"}""");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Contains("COST_BUDGET_SPENT", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budget_ManyAliasesInOneDocument_CountAsMany()
    {
        await using var one = await StartAsync(perMinute: 1_000);
        await using var other = await StartAsync(perMinute: 1_000);
        const string Twenty = """{"query":"{ a:guess b:guess c:guess d:guess e:guess f:guess g:guess h:guess i:guess j:guess k:guess l:guess m:guess n:guess o:guess p:guess q:guess r:guess s:guess t:guess }"}""";
        const string Single = """{"query":"{ guess }"}""";

        Assert.True(await CountUntilSpentAsync(other, Single) > 5 * await CountUntilSpentAsync(one, Twenty));
    }

    [Fact]
    public async Task Budget_OperationDearerThanAMinute_RunsOnAFullBudget()
    {
        await using var server = await StartAsync(perMinute: 1);

        using var answer = await server.PostAsync("""{"query":"{ a: guess b: guess }"}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Budget_NotSet_NothingIsCounted()
    {
        await using var server = await StartAsync(perMinute: null);

        Assert.Equal(60, await CountUntilSpentAsync(server, """{"query":"{ a: guess b: guess }"}""", atMost: 60));
    }

    private static async Task<int> CountUntilSpentAsync(HttpServer server, string body, int atMost = 2_000)
    {
        for (var answered = 0; answered < atMost; answered++)
        {
            using var answer = await server.PostAsync(body);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return answered;
            }
        }

        return atMost;
    }

    private static Task<HttpServer> StartAsync(int? perMinute) =>
        HttpServer.StartAsync(builder => builder.AddQueryType<GuessedQuery>().ModifyHttpOptions(options => options.MaxCostPerMinute = perMinute));
}

public sealed class GuessedQuery
{
    [Cost(1)]
    public static bool GetGuess() => false;
}
