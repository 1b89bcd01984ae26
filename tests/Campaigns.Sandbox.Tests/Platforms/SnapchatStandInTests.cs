using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Tests.Platforms;

public class SnapchatStandInTests
{
    private const string Campaign = "/snapchat/v1/campaigns/7057e31f-b908-4bc7-85dd-88169f53e08d/stats";
    private const string Account = "/snapchat/v1/adaccounts/123b9ca6-92f2-49c3-a3ed-0ea58afb467e/stats";

    [Fact]
    public async Task DayOfTheAutumnChange_IsOnePeriodOf25Hours()
    {
        using var client = await SandboxClient.StartAsync();

        var (status, body) = await AskAsync(client, $"{Campaign}?granularity=DAY&fields=impressions,spend&start_time=2023-10-28T00:00:00.000%2B02:00&end_time=2023-10-31T00:00:00.000%2B01:00");
        var series = body["timeseries_stats"]![0]!["timeseries_stat"]!["timeseries"]!.AsArray();

        Assert.Equal(200, status);
        Assert.Equal(["2023-10-28T00:00:00.000+02:00", "2023-10-29T00:00:00.000+02:00", "2023-10-30T00:00:00.000+01:00"], series.Select(period => (string)period!["start_time"]!));
        Assert.Equal("2023-10-30T00:00:00.000+01:00", (string)series[1]!["end_time"]!);
        var truth = TruthTable.Daily(client.Server.Scenario, Platform.Snapchat, new(2023, 10, 29), new(2023, 10, 29)).Single(row => row.Metric == "spend").Value;
        Assert.Equal(truth * 1_000_000, (long)series[1]!["stats"]!["spend"]!);
    }

    [Theory]
    [InlineData(Campaign + "?granularity=DAY&start_time=2023-10-28T00:00:00.000%2B02:00&end_time=2023-10-31T00:00:00.000%2B02:00")]
    [InlineData(Campaign + "?granularity=DAY&start_time=2023-10-28T01:00:00.000%2B02:00&end_time=2023-10-31T00:00:00.000%2B01:00")]
    [InlineData(Campaign + "?granularity=DAY&start_time=2023-10-01T00:00:00.000%2B02:00&end_time=2023-12-01T00:00:00.000%2B01:00")]
    [InlineData(Campaign + "?granularity=DAY&report_dimension=age&start_time=2023-10-01T00:00:00.000%2B02:00&end_time=2023-11-01T00:00:00.000%2B01:00")]
    [InlineData(Account + "?granularity=TOTAL&fields=impressions&start_time=2023-10-01T00:00:00.000%2B02:00&end_time=2023-11-01T00:00:00.000%2B01:00")]
    public async Task WrongQuestion_IsE1008(string target)
    {
        using var client = await SandboxClient.StartAsync();

        var (status, body) = await AskAsync(client, target);

        Assert.Equal((400, "E1008"), (status, (string)body["error_code"]!));
    }

    [Fact]
    public async Task PartsByCampaign_LieOneLevelDeeper()
    {
        using var client = await SandboxClient.StartAsync();

        var (_, body) = await AskAsync(client, $"{Account}?granularity=DAY&breakdown=campaign&fields=impressions&start_time=2023-11-01T00:00:00.000%2B01:00&end_time=2023-11-03T00:00:00.000%2B01:00");
        var stat = body["timeseries_stats"]![0]!["timeseries_stat"]!;

        Assert.Null(stat["timeseries"]);
        Assert.Equal(2, stat["breakdown_stats"]!["campaign"]![0]!["timeseries"]!.AsArray().Count);
    }

    [Fact]
    public async Task AccessToken_LivesHalfAnHour()
    {
        using var client = await SandboxClient.StartAsync();
        var token = await client.TokenAsync("/snapchat/login/oauth2/access_token");
        Task<(int Status, System.Text.Json.Nodes.JsonNode)> Ask() => client.GetAsync("/snapchat/v1/me/organizations", ("Authorization", $"Bearer {token}"));

        var (before, _) = await Ask();
        client.Server.Clock.Advance(TimeSpan.FromMinutes(30));
        var (after, _) = await Ask();

        Assert.Equal((200, 401), (before, after));
    }

    [Fact]
    public async Task PartialFailure_IsInsideASuccessfulAnswer()
    {
        using var client = await SandboxClient.StartAsync();
        client.Server.Faults.Add(new Fault { Kind = FaultKind.PartialFailure, Containing = "/ads" });

        var (status, body) = await AskAsync(client, "/snapchat/v1/adaccounts/123b9ca6-92f2-49c3-a3ed-0ea58afb467e/ads");

        Assert.Equal(200, status);
        Assert.Equal(["ERROR", "success", "success"], body["ads"]!.AsArray().Select(item => (string)item!["sub_request_status"]!));
    }

    private static async Task<(int Status, System.Text.Json.Nodes.JsonNode Body)> AskAsync(SandboxClient client, string target) =>
        await client.GetAsync(target, ("Authorization", $"Bearer {await client.TokenAsync("/snapchat/login/oauth2/access_token")}"));
}
