using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Collecting;

/// <summary>What becomes of figures whose platform object is mapped elsewhere: they count once, where the object belongs now.</summary>
public sealed class RemappedPullTests : IDisposable
{
    private static readonly PlatformObject One = new("1", "LITT A");
    private static readonly PlatformObject Two = new("2", "LITT B");

    private readonly PullBench bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    public static TheoryData<bool> Levels => [true, false];

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task Object_MappedToAnotherCampaignAndBack_CountsOnceEveryDay(bool isAd)
    {
        var platform = isAd ? PullBench.Ad : One;
        for (var day = 0; day < 3; day++)
        {
            bench.Platform.Set(platform, PullBench.Day(day), 100 + day);
        }

        await PullAfter(3);
        var before = bench.Clock.Now;
        Map((null, "resekurage"));
        await PullAfter(4);
        Assert.Equal([("litt", 0m), ("resekurage", 303m)], await TotalsAsync());
        Assert.All((await bench.FiguresAsync()).Where(figure => figure.Series.Campaign == "litt"), gone => Assert.Equal((null, FigureStatus.Missing), (gone.Value, gone.Quality.Status)));

        Map((null, "litt"));
        await PullAfter(5);
        await PullAfter(6);

        Assert.Equal([("litt", 303m), ("resekurage", 0m)], await TotalsAsync());
        var asOf = await bench.Stores.Figures.ReadAsync(new ObservationQuery { AsOf = before }, Token).ToListAsync(Token);
        Assert.Equal([("litt", 100m), ("litt", 101m), ("litt", 102m)], asOf.Select(figure => (figure.Series.Campaign, figure.Value!.Value)));
    }

    [Fact]
    public async Task Figure_LeftByMapping_IsListedWithThatCause()
    {
        bench.Platform.Set(One, PullBench.Day(0), 10);
        await PullAfter(1);
        Map((null, "resekurage"));
        await PullAfter(2);

        var change = Assert.Single(CampaignRevisions.Of(await bench.RevisionsAsync(), _ => new SourceHabit(28)));

        Assert.Equal((10m, null, RevisionCause.MappingChanged), (change.Before.Value, change.After.Value, change.Cause));
    }

    [Fact]
    public async Task Object_NoLongerMappedAnywhere_LeavesNothingInItsCampaign()
    {
        bench.Platform.Set(One, PullBench.Day(0), 10);
        await PullAfter(1);
        bench.Source = bench.Source with { Mapping = [] };
        await PullAfter(2);

        Assert.Equal((null, FigureStatus.Missing), Assert.Single((await bench.FiguresAsync()).Select(figure => (figure.Value, figure.Quality.Status))));
    }

    [Fact]
    public async Task Object_MappedToAnotherAudience_CountsOnceInItsCampaign()
    {
        bench.Platform.Set(One, PullBench.Day(0), 10);
        await PullAfter(1);
        bench.Source = bench.Source with { Mapping = [new MappingRule { CampaignId = "1", Target = new MappingTarget("litt", "unga", AudienceCell.Parse("language:uk")) }] };
        await PullAfter(2);

        Assert.Equal([("litt", 10m)], await TotalsAsync());
    }

    [Fact]
    public async Task OneOfTwoObjects_MappedElsewhereWhenFinal_IsNotHeldAsImplausible()
    {
        bench.Platform.Set(One, PullBench.Day(0), 50_000);
        bench.Platform.Set(Two, PullBench.Day(0), 60_000);
        bench.Platform.Set(One, PullBench.Day(0), 500, "reach");
        bench.Platform.Set(Two, PullBench.Day(0), 600, "reach");
        await PullAfter(1);
        await PullAfter(40);
        Map(("2", "resekurage"), (null, "litt"));
        var run = await bench.PullAsync(new Connectors.Collecting.PullOptions { Range = (PullBench.Start, PullBench.Start) });

        Assert.Equal(0, run.Held);
        Assert.Equal([("litt", 50_000m), ("resekurage", 60_000m)], await TotalsAsync());
        Assert.Equal(
            [("litt", 500m), ("resekurage", 600m)],
            (await bench.FiguresAsync()).Where(figure => figure is { Metric: "reach", Value: not null }).Select(figure => (figure.Series.Campaign, figure.Value!.Value)).Order());
    }

    [Fact]
    public async Task OneObjectGoneAtTheSource_BesideOneMappedElsewhere_KeepsItsValue()
    {
        Map(("1", "litt"), ("2", "resekurage"));
        bench.Platform.Set(One, PullBench.Day(0), 10);
        bench.Platform.Set(Two, PullBench.Day(0), 20);
        await PullAfter(1);
        bench.Platform.Remove(One, PullBench.Day(0));
        await PullAfter(2);

        Assert.Equal([("litt", 10m), ("resekurage", 20m)], await TotalsAsync());
        Assert.Equal(FigureStatus.Vanished, (await bench.FiguresAsync()).Single(figure => figure.Series.Campaign == "litt").Quality.Status);
    }

    [Fact]
    public async Task KeptAsideThenMappedTwice_BeforeTheNextAnswer_CountsOnce()
    {
        bench.Source = bench.Source with { Mapping = [] };
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 10);
        await PullAfter(1);
        Map((null, "litt"));
        await bench.PullAsync();
        Assert.Equal([("litt", 10m)], await TotalsAsync());
        Map((null, "resekurage"));
        await PullAfter(2);

        Assert.Equal([("litt", 0m), ("resekurage", 10m)], await TotalsAsync());
    }

    private void Map(params (string? Id, string Campaign)[] rules) => bench.Source = bench.Source with
    {
        Mapping = [.. rules.Select(rule => new MappingRule { CampaignId = rule.Id, Target = new MappingTarget(rule.Campaign, rule.Campaign == "litt" ? "unga" : null, AudienceCell.All) })],
    };

    private async Task PullAfter(int days)
    {
        bench.After(days);
        await bench.PullAsync();
    }

    private async Task<List<(string Campaign, decimal Total)>> TotalsAsync() =>
    [
        .. (await bench.FiguresAsync()).Where(figure => figure.Metric == "impressions")
            .GroupBy(figure => figure.Series.Campaign)
            .Select(campaign => (campaign.Key, campaign.Sum(figure => figure.Value ?? 0)))
            .Order(),
    ];
}
