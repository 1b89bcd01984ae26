using System.Text.Json.Nodes;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Tests.Platforms;

public class GoogleAdsStandInTests
{
    private const string Daily = "SELECT campaign.id, segments.date, metrics.impressions, metrics.cost_micros, metrics.video_quartile_p100_rate FROM campaign WHERE segments.date BETWEEN '2023-10-01' AND '2023-12-31' AND campaign.advertising_channel_type IN ('VIDEO','DEMAND_GEN')";

    [Fact]
    public async Task Stream_ComesInBatchesThatAddUpToTheTruth()
    {
        using var client = await SandboxClient.StartAsync(googlePageRows: 30);

        var (status, body) = await AskAsync(client, "searchStream", new JsonObject { ["query"] = Daily });
        var rows = body.AsArray().SelectMany(batch => batch!["results"]!.AsArray()).ToList();
        decimal Number(JsonNode? node) => decimal.Parse((string)node!, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(200, status);
        Assert.True(body.AsArray().Count > 2);
        Assert.Equal(2_400_500, rows.Sum(row => Number(row!["metrics"]!["impressions"])));
        Assert.Equal(230_960m, rows.Sum(row => Number(row!["metrics"]!["costMicros"])) / 1_000_000);
        Assert.Equal(1_200_250, rows.Sum(row => Math.Round((double)row!["metrics"]!["videoQuartileP100Rate"]! * (double)Number(row["metrics"]!["impressions"]))));
    }

    [Fact]
    public async Task Search_GoesOnWithATokenInTheBody()
    {
        using var client = await SandboxClient.StartAsync(googlePageRows: 60);
        var seen = 0;
        var pages = 0;

        for (string? token = string.Empty; token is not null; pages++)
        {
            var question = new JsonObject { ["query"] = Daily };
            if (token.Length > 0)
            {
                question["pageToken"] = token;
            }

            var (_, body) = await AskAsync(client, "search", question);
            seen += body["results"]!.AsArray().Count;
            token = (string?)body["nextPageToken"];
        }

        Assert.Equal((105, 2), (seen, pages));
    }

    [Theory]
    [InlineData("SELECT metrics.video_views FROM campaign", "queryError", "UNRECOGNIZED_FIELD")]
    [InlineData("SELECT campaign.id, metrics.unique_users FROM campaign WHERE segments.date BETWEEN '2023-09-01' AND '2023-12-31'", "queryError", "INVALID_VALUE_WITH_BETWEEN_OPERATOR")]
    [InlineData("SELECT campaign.id, segments.date, metrics.unique_users FROM campaign WHERE segments.date BETWEEN '2023-12-01' AND '2023-12-31'", "queryError", "PROHIBITED_SEGMENT_WITH_METRIC_IN_SELECT_OR_WHERE_CLAUSE")]
    [InlineData("SELECT segments.date, metrics.clicks FROM campaign", "queryError", "EXPECTED_FILTERS_ON_DATE_RANGE")]
    [InlineData("DROP TABLE campaign", "queryError", "UNEXPECTED_INPUT")]
    public async Task WrongQuery_IsRefusedWithTheRealCode(string query, string group, string word)
    {
        using var client = await SandboxClient.StartAsync();

        var (status, body) = await AskAsync(client, "search", new JsonObject { ["query"] = query });

        Assert.Equal(400, status);
        Assert.Equal(word, (string)body["error"]!["details"]![0]!["errors"]![0]!["errorCode"]![group]!);
    }

    [Fact]
    public async Task BrokenStream_EndsWithAnErrorAfterGoodBatches()
    {
        using var client = await SandboxClient.StartAsync();
        client.Server.Faults.Add(new Fault { Kind = FaultKind.PartialFailure, Containing = "searchStream" });

        var (status, body) = await AskAsync(client, "searchStream", new JsonObject { ["query"] = Daily });

        Assert.Equal(200, status);
        Assert.NotNull(body[0]!["results"]);
        Assert.Equal(500, (int)body.AsArray()[^1]!["error"]!["code"]!);
    }

    [Fact]
    public async Task ReachOfTheFlight_IsOneRowWithoutDate()
    {
        using var client = await SandboxClient.StartAsync();

        var (_, body) = await AskAsync(client, "search", new JsonObject { ["query"] = "SELECT campaign.id, metrics.unique_users FROM campaign WHERE segments.date BETWEEN '2023-10-18' AND '2023-12-17' AND campaign.id = 21800000001" });

        Assert.Equal("338000", (string)body["results"]!.AsArray().Single()!["metrics"]!["uniqueUsers"]!);
        Assert.Equal(338_000, client.Server.Scenario.PlansOf(Platform.GoogleAds).First().Reach);
    }

    private static async Task<(int Status, JsonNode Body)> AskAsync(SandboxClient client, string method, JsonObject body) => await client.JsonAsync(
        $"/google-ads/v25/customers/1234567890/googleAds:{method}",
        body,
        ("Authorization", $"Bearer {await client.TokenAsync("/google-ads/token")}"),
        ("developer-token", SandboxKeys.GoogleDeveloperToken),
        ("login-customer-id", SandboxKeys.GoogleManager));
}
