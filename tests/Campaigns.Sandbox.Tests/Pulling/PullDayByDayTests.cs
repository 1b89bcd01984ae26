using Campaigns.Metrics.Observations;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Tests.Pulling;

/// <summary>A campaign of ninety days read every morning with the connector's own lookback: whatever comes late or is restated, the last reading is the truth.</summary>
public class PullDayByDayTests
{
    private static readonly DateOnly First = new(2023, 10, 3);

    [Theory]
    [InlineData(Platform.Meta, "ads_daily")]
    [InlineData(Platform.TikTok, "ads_daily")]
    [InlineData(Platform.Snapchat, "campaigns_daily")]
    [InlineData(Platform.GoogleAds, "ads_daily")]
    [InlineData(Platform.Matomo, "pages_daily")]
    public async Task NinetyMornings_WithFaults_EndWithTheFinalFigures(Platform platform, string stream)
    {
        await using var bench = await PullBench.StartAsync(SandboxClock.Midnight(First).AddHours(6));
        var lookback = bench.Account(platform).Connector.Http!.Streams[stream].Windows.LookbackDays;
        var kept = new Dictionary<(string?, string?, DateOnly, string), decimal>();
        var restated = 0;

        for (var morning = First; morning < First.AddDays(90 + lookback + 1); morning = morning.AddDays(1))
        {
            bench.Sandbox.Clock.Set(SandboxClock.Midnight(morning).AddHours(6));
            Disturb(bench, morning);
            var from = morning.AddDays(-lookback) is var back && back > First ? back : First;
            var last = First.AddDays(89) < morning ? First.AddDays(89) : morning;
            foreach (var figure in from <= last ? await bench.DaysAsync(platform, stream, from, last) : [])
            {
                var key = (figure.Object.CampaignId, figure.Object.AdId, figure.Window.First!.Value, figure.Metric);
                restated += kept.TryGetValue(key, out var earlier) && earlier != figure.Value ? 1 : 0;
                kept[key] = figure.Value ?? 0;
            }
        }

        var metrics = kept.Keys.Select(key => key.Item4).ToHashSet();
        var sums = kept.GroupBy(pair => (Day: pair.Key.Item3, Campaign: pair.Key.Item1!, Metric: pair.Key.Item4)).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        var truth = TruthTable.Daily(bench.Sandbox.Scenario, platform, First, First.AddDays(89)).Where(row => metrics.Contains(row.Metric))
            .GroupBy(row => (row.Day, row.PlatformCampaign, row.Metric)).ToDictionary(group => group.Key, group => group.Sum(row => row.Value));
        Assert.NotEmpty(truth);
        Assert.All(truth, row => Assert.Equal(row.Value, sums.GetValueOrDefault(row.Key)));
        Assert.True(restated > 0);
    }

    [Fact]
    public async Task Morning_ShowsWhatIsThereThatDay_AsPreliminary()
    {
        var today = new DateOnly(2023, 11, 5);
        await using var bench = await PullBench.StartAsync(SandboxClock.Midnight(today).AddHours(6));

        var figures = await bench.DaysAsync(Platform.Meta, "ads_daily", today.AddDays(-3), today.AddDays(-1));
        var seen = TruthTable.Daily(bench.Sandbox.Scenario, Platform.Meta, today.AddDays(-3), today.AddDays(-1), today).Where(row => row.Metric == "impressions").Sum(row => row.Value);
        var final = TruthTable.Daily(bench.Sandbox.Scenario, Platform.Meta, today.AddDays(-3), today.AddDays(-1)).Where(row => row.Metric == "impressions").Sum(row => row.Value);

        // By ad each row is rounded for itself, so that the sum may differ by one for each ad and day.
        var pulled = figures.Where(figure => figure.Metric == "impressions").Sum(figure => figure.Value!.Value);
        Assert.InRange(pulled, seen - 30, seen + 30);
        Assert.True(pulled < final);
        Assert.All(figures, figure => Assert.Equal(FigureStatus.Preliminary, figure.Quality.Status));
    }

    // On about every fourth morning something passes over the platform.
    private static void Disturb(PullBench bench, DateOnly morning)
    {
        FaultKind[] kinds = [FaultKind.Unavailable, FaultKind.Cut, FaultKind.TooManyRequests, FaultKind.BadGateway, FaultKind.Throttle];
        var chance = Spread.Noise(FormattableString.Invariant($"fault {morning:yyyy-MM-dd}"));
        if (chance < 250)
        {
            bench.Sandbox.Faults.Add(new Fault { Kind = kinds[chance % kinds.Length], After = chance % 2, Times = 1 + (chance % 3) });
        }
    }
}
