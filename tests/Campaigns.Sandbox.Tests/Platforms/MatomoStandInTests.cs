using System.Text.Json.Nodes;

namespace Campaigns.Sandbox.Tests.Platforms;

public class MatomoStandInTests
{
    [Fact]
    public async Task DaysOfARange_AreKeyedByDateAndEmptyOnesAreEmptyArrays()
    {
        using var client = await SandboxClient.StartAsync();

        var (status, body) = await AskAsync(client, "method=VisitsSummary.get&period=day&date=2023-10-16,2023-12-31&format_metrics=0");
        var days = body.AsObject();

        Assert.Equal(200, status);
        Assert.Equal(77, days.Count);
        Assert.IsType<JsonArray>(days["2023-10-17"]);
        Assert.Equal(5_450, days.Select(day => day.Value).OfType<JsonObject>().Sum(day => (long)day["nb_visits"]!));
    }

    [Fact]
    public async Task Range_HasNoUniqueVisitors_AndPercentagesAreTextUnlessAskedOtherwise()
    {
        using var client = await SandboxClient.StartAsync();

        var (_, range) = await AskAsync(client, "method=VisitsSummary.get&period=range&date=2023-10-18,2023-12-31");
        var (_, month) = await AskAsync(client, "method=VisitsSummary.get&period=month&date=2023-11-01&format_metrics=0");

        Assert.False(range.AsObject().ContainsKey("nb_uniq_visitors"));
        Assert.EndsWith("%", (string)range["bounce_rate"]!, StringComparison.Ordinal);
        Assert.True(month.AsObject().ContainsKey("nb_uniq_visitors"));
        Assert.True((decimal)month["bounce_rate"]! < 1);
    }

    [Fact]
    public async Task Segment_TakesOnePage()
    {
        using var client = await SandboxClient.StartAsync();

        var (_, body) = await AskAsync(client, $"method=VisitsSummary.get&period=range&date=2023-10-18,2023-12-31&segment={Uri.EscapeDataString("pageUrl=@/lat-inte-tystnaden-tala/unga")}");

        Assert.Equal(3_140, (long)body["nb_visits"]!);
    }

    [Theory]
    [InlineData("method=VisitsSummary.getFoo&period=day&date=today", 200, "does not exist")]
    [InlineData("method=VisitsSummary.get&period=day&date=2023-13-01", 200, "Date format")]
    public async Task WrongQuestion_IsAnErrorInTheBody(string query, int expected, string text)
    {
        using var client = await SandboxClient.StartAsync();

        var (status, body) = await AskAsync(client, query);

        Assert.Equal((expected, "error"), (status, (string)body["result"]!));
        Assert.Contains(text, (string)body["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenInTheAddress_IsRefused()
    {
        using var client = await SandboxClient.StartAsync();

        var (status, _) = await client.GetAsync($"/matomo/index.php?module=API&method=API.getMatomoVersion&token_auth={SandboxKeys.MatomoToken}");

        Assert.Equal(401, status);
        Assert.DoesNotContain(SandboxKeys.MatomoToken, client.Server.Requests.Seen.Single().Target, StringComparison.Ordinal);
    }

    private static Task<(int Status, JsonNode Body)> AskAsync(SandboxClient client, string query) =>
        client.FormAsync($"/matomo/index.php?module=API&format=json&idSite=1&{query}", ("token_auth", SandboxKeys.MatomoToken));
}
