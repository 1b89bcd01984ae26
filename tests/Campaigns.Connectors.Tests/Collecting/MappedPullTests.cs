using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Collecting;

/// <summary>What becomes of platform objects that nobody, or more than one rule, has mapped.</summary>
public sealed class MappedPullTests : IDisposable
{
    private static readonly PlatformObject Other = new("2", "Vår", "21", "Alla", "211", "Film");

    private readonly PullBench bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Unmapped_Object_IsListedWithWhatItHoldsAndNotStored()
    {
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 10);
        bench.Platform.Set(Other, PullBench.Day(0), 20);
        bench.Platform.Set(Other, PullBench.Day(1), 5, "clicks");
        bench.After(2);

        var run = await bench.PullAsync();

        Assert.Equal((1, 2), (run.Result.Added, run.Unmapped));
        Assert.Equal("litt", Assert.Single(await bench.FiguresAsync()).Series.Campaign);
        var objects = await bench.Stores.Ledger.ListObjectsAsync("meta", Token);
        Assert.Equal(["litt", null], objects.Select(seen => seen.MappedTo));
        Assert.Equal(("Vår", "Alla", PullBench.Start, PullBench.Start.AddDays(1)), (objects[1].CampaignName, objects[1].AdGroupName, objects[1].FirstDay, objects[1].LastDay));
        Assert.Equal(["clicks", "impressions"], objects[1].Metrics);
    }

    [Fact]
    public async Task Unmapped_RuleAddedLater_StoresTheKeptAnswersWithoutAskingAgain()
    {
        bench.Platform.Set(Other, PullBench.Day(0), 20);
        bench.After(1);
        await bench.PullAsync();
        var first = bench.Clock.Now;
        bench.Platform.Set(Other, PullBench.Day(0), 25);
        bench.After(2);
        var second = await bench.PullAsync();
        bench.Platform.Requests.Clear();
        bench.Source = bench.Source with { Mapping = [.. bench.Source.Mapping, new MappingRule { CampaignName = new Glob("Vår*"), Target = new MappingTarget("resekurage", null, AudienceCell.All) }] };

        await bench.PullAsync();

        Assert.Empty(bench.Platform.Requests);
        var revisions = await bench.RevisionsAsync();
        Assert.Equal([20, 25], revisions.Select(figure => figure.Value));
        Assert.Equal([first, bench.Clock.Now], revisions.Select(figure => figure.ObservedAt));
        Assert.Equal(("resekurage", second.Id), (revisions[1].Series.Campaign, revisions[1].Provenance.RunId));
        Assert.NotNull(await bench.Stores.RawAnswers.FindAsync(revisions[0].Provenance.RawId, Token));
        Assert.Empty(await bench.Stores.Ledger.ListParkedAsync("meta", Token));
    }

    [Fact]
    public async Task Unmapped_MappedByHand_StoresItsFiguresAndLeavesTheRest()
    {
        bench.Platform.Set(Other, PullBench.Day(0), 20);
        bench.Platform.Set(Other with { AdId = "212" }, PullBench.Day(0), 30);
        bench.After(1);
        await bench.PullAsync();
        await bench.Stores.Ledger.SaveMappingAsync(
            new ObjectMapping("meta", "2", "21", "211") { Campaign = "resekurage", Audience = AudienceCell.Parse("language:uk"), By = "Åsa", At = bench.Clock.Now }, Token);

        await bench.PullAsync();

        var stored = Assert.Single(await bench.FiguresAsync());
        Assert.Equal((20m, "resekurage", "language:uk"), (stored.Value!.Value, stored.Series.Campaign, stored.Series.Audience.Key));
        Assert.Contains("212", Assert.Single(await bench.Stores.Ledger.ListParkedAsync("meta", Token)).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameFigures_AnswerAfterAnswer_AreKeptAsideOnce()
    {
        bench.Platform.Set(Other, PullBench.Day(0), 20);
        for (var day = 1; day <= 5; day++)
        {
            bench.After(day);
            await bench.PullAsync();
        }

        Assert.Single(await bench.Stores.Ledger.ListParkedAsync("meta", Token));
    }

    [Fact]
    public async Task TwoPlatformCampaigns_OnOneSeries_AddTheirCountsAndNotTheirPeople()
    {
        var (one, two) = (new PlatformObject("1", "LITT A"), new PlatformObject("2", "LITT B"));
        foreach (var (platform, value) in ((PlatformObject, decimal)[])[(one, 10), (two, 5)])
        {
            bench.Platform.Set(platform, PullBench.Day(0), value);
            bench.Platform.Set(platform, PullBench.Day(0), value, "reach");
        }

        bench.After(1);
        await bench.PullAsync();

        var figures = await bench.FiguresAsync();
        var impressions = Assert.Single(figures, figure => figure.Metric == "impressions");
        Assert.Equal((15m, null, "/data"), (impressions.Value!.Value, impressions.Series.Ad, impressions.Provenance.Pointer));
        Assert.Equal([("campaign/1", 10m), ("campaign/2", 5m)], figures.Where(figure => figure.Metric == "reach").Select(figure => (figure.Series.Ad!, figure.Value!.Value)));
    }

    [Fact]
    public async Task SecondCampaign_MappedToTheSeriesLater_LeavesNoReachOfTheFirstAlone()
    {
        var (one, two) = (new PlatformObject("1", "LITT A"), new PlatformObject("2", "Vår"));
        foreach (var (platform, value) in ((PlatformObject, decimal)[])[(one, 10), (two, 5)])
        {
            bench.Platform.Set(platform, PullBench.Day(0), value);
            bench.Platform.Set(platform, PullBench.Day(0), value, "reach");
        }

        bench.After(1);
        await bench.PullAsync();
        bench.Source = bench.Source with { Mapping = [new MappingRule { CampaignName = new Glob("*"), Target = bench.Source.Mapping[0].Target }] };
        await bench.PullAsync();

        var figures = await bench.FiguresAsync();
        Assert.Equal(15, Assert.Single(figures, figure => figure.Metric == "impressions").Value);
        Assert.Equal(
            [(null, null, FigureStatus.Missing), ("campaign/1", 10m, FigureStatus.Preliminary), ("campaign/2", 5m, FigureStatus.Preliminary)],
            figures.Where(figure => figure.Metric == "reach").Select(figure => (figure.Series.Ad, figure.Value, figure.Quality.Status)));
    }

    [Fact]
    public async Task FlightWindow_OfAnotherCampaign_IsNotTakenForItsOwn()
    {
        using var reach = new PullBench(FakeConnector.With(("reach", FakeConnector.Reach)));
        var (litt, res) = (new PlatformObject("1", "LITT"), new PlatformObject("3", "Res"));
        reach.Source = reach.Source with
        {
            Mapping =
            [
                new MappingRule { CampaignName = new Glob("LITT*"), Target = new MappingTarget("litt", null, AudienceCell.All) },
                new MappingRule { CampaignName = new Glob("Res*"), Target = new MappingTarget("resekurage", null, AudienceCell.All) },
            ],
        };
        await reach.SaveCampaignAsync("litt", PullBench.Start, PullBench.Start.AddDays(2));
        await reach.SaveCampaignAsync("resekurage", PullBench.Start.AddDays(1), null);
        var whole = new Window(WindowKind.Flight, PullBench.Start, PullBench.Start.AddDays(2));
        var toDate = new Window(WindowKind.FlightToDate, PullBench.Start.AddDays(1), PullBench.Start.AddDays(3));
        foreach (var window in (Window[])[whole, toDate])
        {
            reach.Platform.Set(litt, window, 100, "reach", "reach");
            reach.Platform.Set(res, window, 70, "reach", "reach");
        }

        reach.After(4);
        Assert.Equal(Metrics.Portfolio.RunState.Succeeded, (await reach.PullAsync()).State);

        Assert.Equal([("litt", whole), ("resekurage", toDate)], (await reach.FiguresAsync()).Select(figure => (figure.Series.Campaign, figure.Window)));
    }
}
