using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Tests.Collecting;

/// <summary>A campaign collected every morning for ninety days, and until its last day is final.</summary>
public class NinetyDaysTests
{
    private static readonly DateOnly First = new(2023, 10, 3);
    private static readonly DateOnly Last = First.AddDays(89);

    [Theory]
    [InlineData(Platform.Meta, "impressions")]
    [InlineData(Platform.TikTok, "impressions")]
    [InlineData(Platform.Snapchat, "impressions")]
    [InlineData(Platform.GoogleAds, "impressions")]
    [InlineData(Platform.Matomo, "visits")]
    public async Task EveryMorning_WithFaults_EndsWithTheFinalFiguresAndEveryRestatementInTheLedger(Platform platform, string metric)
    {
        await using var bench = await CollectBench.StartAsync(platform, First, Last);
        var shown = new Dictionary<(string Object, DateOnly Day), List<decimal>>();
        for (var morning = First; morning < Last.AddDays(31); morning = morning.AddDays(1))
        {
            bench.Sandbox.Clock.Set(SandboxClock.Midnight(morning).AddHours(6));
            Disturb(bench, morning);

            var run = await bench.RunAsync();

            Assert.Equal(RunState.Succeeded, run.State);
            Remember(bench, platform, morning, shown);
        }

        var figures = await bench.FiguresAsync();
        var days = figures.Where(figure => figure.Value is not null && IsWhole(platform, figure) && figure.Window.First <= Last)
            .GroupBy(figure => (figure.Window.First!.Value, figure.Series.Campaign!, figure.Series.Track, figure.Metric)).ToDictionary(group => group.Key, group => group.Sum(figure => figure.Value!.Value));
        var stored = days.Keys.Select(key => key.Metric).ToHashSet();
        var truth = Truth(bench, platform).Where(row => stored.Contains(row.Key.Metric)).ToDictionary();
        Assert.All(truth, row => Assert.Equal(row.Value, days.GetValueOrDefault(row.Key)));
        Assert.All(days.Where(day => truth.Keys.Any(key => key.Metric == day.Key.Metric) && !truth.ContainsKey(day.Key)), day => Assert.Equal(0, day.Value));
        Assert.Contains(metric, stored);

        var revisions = (await bench.RevisionsAsync()).Where(figure => figure.Metric == metric && figure.Value is not null && IsWhole(platform, figure))
            .GroupBy(figure => (figure.Series.Ad ?? string.Empty, figure.Window.First!.Value))
            .ToDictionary(group => group.Key, group => Changes(group.OrderBy(figure => figure.ObservedAt).Select(figure => figure.Value!.Value)));
        Assert.Contains(shown.Values, values => Changes(values).Count > 1);
        Assert.All(shown, series => Assert.Equal(Changes(series.Value), revisions.GetValueOrDefault(series.Key) ?? []));

        // The ad that was deleted in mid-flight is marked, not taken away.
        var deleted = bench.Sandbox.Scenario.PlansOf(platform).SelectMany(plan => plan.AdGroups).SelectMany(group => group.Ads).Where(ad => ad.Deleted is not null).Select(ad => ad.Id).ToList();
        Assert.Equal(deleted, figures.Where(figure => figure.Quality.Status == FigureStatus.Vanished).Select(figure => figure.Series.Ad!).Distinct());
    }

    [Fact]
    public async Task ADayWithoutThePlatform_IsCaughtUpAndNoWindowIsAskedForTwice()
    {
        await using var bench = await CollectBench.StartAsync(Platform.TikTok, new DateOnly(2023, 10, 20), new DateOnly(2023, 12, 17));
        bench.Sandbox.Clock.Set(SandboxClock.Midnight(new DateOnly(2023, 11, 1)).AddHours(6));
        Assert.Equal(RunState.Succeeded, (await bench.RunAsync()).State);
        bench.Sandbox.Clock.Set(SandboxClock.Midnight(new DateOnly(2023, 11, 2)).AddHours(5));
        var restored = bench.Sandbox.Clock.GetUtcNow().AddHours(24);
        bench.Sandbox.Faults.Add(new Fault { Kind = FaultKind.Down, Hours = 24 });

        while (bench.Sandbox.Clock.GetUtcNow() < restored.AddHours(-1))
        {
            Assert.Equal(RunState.Failed, (await bench.RunAsync()).State);
            bench.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        }

        bench.Sandbox.Clock.Set(restored.AddMinutes(1));
        bench.Sandbox.Requests.Clear();
        var run = await bench.RunAsync();

        Assert.Equal(RunState.Succeeded, run.State);
        Assert.All(bench.Sandbox.Requests.Seen.GroupBy(seen => seen.Question), question => Assert.Single(question));
        var figures = await bench.FiguresAsync();
        var yesterday = TruthTable.Daily(bench.Sandbox.Scenario, Platform.TikTok, new(2023, 11, 2), new(2023, 11, 2), new(2023, 11, 3)).Single(row => row.Metric == "impressions").Value;
        var stored = figures.Where(figure => figure is { Metric: "impressions", Series.Ad: not null } && figure.Window == Window.Day(new DateOnly(2023, 11, 2))).Sum(figure => figure.Value!.Value);
        Assert.InRange(stored, yesterday - 3, yesterday + 3);
    }

    // The report of days that holds everything once: by ad, of Snapchat by campaign because deleted ads leave it, of Matomo by page.
    private static bool IsWhole(Platform platform, Observation figure) =>
        figure is { Window.Kind: WindowKind.Day, Series: { Audience.IsAll: true, Placement: null } } && (figure.Series.Ad is null) == (platform == Platform.Snapchat);

    private static Dictionary<(DateOnly, string, string?, string Metric), decimal> Truth(CollectBench bench, Platform platform) => TruthTable.Daily(bench.Sandbox.Scenario, platform, First, Last)
        .GroupBy(row => (row.Day, row.Campaign, row.Track, row.Metric)).ToDictionary(group => group.Key, group => group.Sum(row => row.Value));

    // What the platform shows this morning for each day.
    private static void Remember(CollectBench bench, Platform platform, DateOnly morning, Dictionary<(string, DateOnly), List<decimal>> shown)
    {
        var rows = bench.Sandbox.Scenario.Report(new ReportQuery
        {
            Platform = platform,
            Level = platform is Platform.Snapchat or Platform.Matomo ? Level.Campaign : Level.Ad,
            From = First,
            To = morning < Last ? morning : Last,
            Slice = ReportQuery.Daily,
            Today = morning,
        });
        foreach (var row in rows)
        {
            var key = (platform switch { Platform.Snapchat => string.Empty, Platform.Matomo => row.Key.Campaign!.Id, _ => row.Key.Ad!.Id }, row.Key.From);
            if (!shown.TryGetValue(key, out var values))
            {
                shown[key] = values = [];
            }

            values.Add(row.Counts[Counter.Impressions]);
        }
    }

    private static List<decimal> Changes(IEnumerable<decimal> values)
    {
        var changes = new List<decimal>();

        // Whether a platform writes a row of nothing before the first delivery is its own habit.
        foreach (var value in values.SkipWhile(value => value == 0).Where(value => changes.Count == 0 || changes[^1] != value))
        {
            changes.Add(value);
        }

        return changes;
    }

    private static void Disturb(CollectBench bench, DateOnly morning)
    {
        FaultKind[] kinds = [FaultKind.Unavailable, FaultKind.Cut, FaultKind.TooManyRequests, FaultKind.BadGateway, FaultKind.Throttle];
        var chance = Spread.Noise(FormattableString.Invariant($"fault {morning:yyyy-MM-dd}"));
        if (chance < 300)
        {
            bench.Sandbox.Faults.Add(new Fault { Kind = kinds[chance % kinds.Length], After = chance % 3, Times = 1 + (chance % 3) });
        }
    }
}
