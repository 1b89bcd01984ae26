using System.Text.Json.Nodes;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Tests.Platforms;

public class MetaStandInTests
{
    private const string October = "time_range={\"since\":\"2023-10-01\",\"until\":\"2023-10-31\"}";

    [Fact]
    public async Task DailyAds_OverAllPages_AddUpToTheTruth()
    {
        using var client = await SandboxClient.StartAsync();
        var impressions = 0m;
        var pages = 0;
        var target = $"act_1234567890/insights?level=ad&time_increment=1&fields=impressions,ad_id&limit=40&{October}";

        for (string? after = string.Empty; after is not null; pages++)
        {
            var (status, body) = await client.MetaAsync($"{target}&after={after}");
            Assert.Equal(200, status);
            impressions += body["data"]!.AsArray().Sum(row => decimal.Parse((string)row!["impressions"]!, System.Globalization.CultureInfo.InvariantCulture));
            after = body["paging"]?["next"] is null ? null : (string)body["paging"]!["cursors"]!["after"]!;
        }

        // The ad that was deleted later is not among the rows; campaigns still hold it.
        var rows = client.Server.Scenario.Report(new ReportQuery { Platform = Platform.Meta, Level = Level.Ad, From = new(2023, 10, 1), To = new(2023, 10, 31), Where = (_, leaf) => leaf.Ad.Deleted is null });
        Assert.Equal(rows.Sum(row => row.Counts[Counter.Impressions]), impressions);
        Assert.True(pages > 3);
    }

    [Fact]
    public async Task NumbersAreStrings_AndEmptyActionsAreAbsent()
    {
        using var client = await SandboxClient.StartAsync();

        var (_, body) = await client.MetaAsync("act_1234567890/insights?level=ad&time_increment=1&breakdowns=age,gender&limit=500&fields=impressions,clicks,spend,video_p100_watched_actions,inline_post_engagement&time_range={\"since\":\"2023-07-01\",\"until\":\"2023-07-03\"}");
        var rows = body["data"]!.AsArray();

        Assert.All(rows, row => Assert.Equal(System.Text.Json.JsonValueKind.String, row!["impressions"]!.GetValueKind()));
        Assert.Contains(rows, row => row!["video_p100_watched_actions"] is null);
        Assert.DoesNotContain(rows, row => row!["video_p100_watched_actions"] is JsonArray { Count: 0 });
    }

    [Fact]
    public async Task OldBreakdowns_LoseReachWithoutAWord()
    {
        using var client = await SandboxClient.StartAsync(new DateTimeOffset(2025, 2, 1, 8, 0, 0, TimeSpan.Zero));

        var (status, body) = await client.MetaAsync($"act_1234567890/insights?level=campaign&breakdowns=publisher_platform&fields=campaign_id,impressions,reach&{October}");
        var (_, whole) = await client.MetaAsync($"act_1234567890/insights?level=campaign&fields=campaign_id,impressions,reach&{October}");

        Assert.Equal(200, status);
        Assert.All(body["data"]!.AsArray(), row => Assert.Null(row!["reach"]));
        Assert.All(whole["data"]!.AsArray(), row => Assert.NotNull(row!["reach"]));
    }

    [Theory]
    [InlineData("act_1234567890/insights?fields=imps", 100)]
    [InlineData("act_1234567890/insights?breakdowns=age,publisher_platform", 2)]
    [InlineData("act_99/insights", 100)]
    [InlineData("act_1234567890/insights?time_range={\"since\":\"2019-01-01\",\"until\":\"2019-01-31\"}", 3018)]
    [InlineData("act_1234567890/insights?time_increment=91", 100)]
    public async Task WrongQuestion_IsRefusedWithTheRealCode(string target, int code)
    {
        using var client = await SandboxClient.StartAsync();

        var (status, body) = await client.MetaAsync(target);

        Assert.Equal(400, status);
        Assert.Equal(code, (int)body["error"]!["code"]!);
    }

    [Fact]
    public async Task AsyncReport_IsReadOnlyWhenStatusAndPercentSayDone()
    {
        using var client = await SandboxClient.StartAsync();
        var (_, submitted) = await client.FormAsync("/meta/v25.0/act_1234567890/insights", ("access_token", SandboxKeys.MetaToken), ("level", "campaign"), ("fields", "campaign_id,impressions"), ("time_range", "{\"since\":\"2023-10-01\",\"until\":\"2023-12-31\"}"));
        var run = (string)submitted["report_run_id"]!;

        var states = new List<(string, int)>();
        for (var poll = 0; poll < 3; poll++)
        {
            var (_, state) = await client.MetaAsync(run);
            states.Add(((string)state["async_status"]!, (int)state["async_percent_completion"]!));
        }

        var (_, result) = await client.MetaAsync($"{run}/insights?limit=2");

        Assert.Equal([("Job Started", 0), ("Job Running", 100), ("Job Completed", 100)], states);
        Assert.Equal(2, result["data"]!.AsArray().Count);
        Assert.Contains(SandboxKeys.MetaToken, (string)result["paging"]!["next"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throttle_HasMinutesInTheHeaderAndNoRetryAfter()
    {
        using var client = await SandboxClient.StartAsync();
        client.Server.Faults.Add(new Fault { Kind = FaultKind.Throttle, RetryAfterSeconds = 90 });

        using var response = await client.RawAsync("/meta/v25.0/act_1234567890/insights", SandboxKeys.MetaToken);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Null(response.Headers.RetryAfter);
        Assert.Contains("\"estimated_time_to_regain_access\":2", response.Headers.GetValues("X-Business-Use-Case-Usage").Single(), StringComparison.Ordinal);
    }
}
