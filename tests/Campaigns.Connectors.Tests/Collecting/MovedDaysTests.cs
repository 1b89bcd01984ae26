using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Tests.Collecting;

/// <summary>A changed mapping moves every day, final ones too, from the kept answers: nothing is pulled again.</summary>
public sealed class MovedDaysTests : IDisposable
{
    private static readonly PlatformObject One = new("1", "LITT A");
    private static readonly PlatformObject Two = new("2", "LITT B");

    private readonly PullBench bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Levels => [true, false];

    public void Dispose() => bench.Dispose();

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task FinalDays_MappedElsewhere_MoveWithoutAQuestionToThePlatform(bool isAd)
    {
        await PullFinalDaysAsync(isAd ? PullBench.Ad : One);
        var before = bench.Clock.Now;
        bench.After(101);
        bench.Platform.Requests.Clear();
        Map((null, "resekurage"));

        await bench.PullAsync();

        Assert.DoesNotContain(bench.Platform.Requests, request => request.Window.First < PullBench.Start.AddDays(3));
        Assert.Equal([("litt", 0m), ("resekurage", 303m)], await TotalsAsync());
        Assert.Equal([("litt", 303m)], await TotalsAsync(before));
        Assert.Equal([("litt", 0m), ("resekurage", 303m)], await TotalsAsync(bench.Clock.Now));
        Assert.All(CampaignRevisions.Of(await bench.RevisionsAsync(), _ => new(LagDays: 28)), change => Assert.Equal(RevisionCause.MappingChanged, change.Cause));
        Assert.All((await bench.FiguresAsync()).Where(figure => figure.Value is not null), figure => Assert.Equal(FigureStatus.Final, figure.Quality.Status));
    }

    [Fact]
    public async Task FinalDays_MappedByHandWhileThePlatformIsDown_MoveAndLeadToTheirAnswers()
    {
        await PullFinalDaysAsync(One);
        var answers = (await bench.FiguresAsync()).Select(figure => (figure.Window, figure.Provenance.RawId, figure.Provenance.Pointer)).ToHashSet();
        await bench.Stores.Ledger.SaveMappingAsync(new ObjectMapping("meta", "1", string.Empty, string.Empty) { Campaign = "resekurage", By = "Anna", At = bench.Clock.Now }, Token);
        bench.After(102);
        bench.Platform.Fails = (_, _) => new SourceFailure(FailureKind.Unavailable, "Down.");

        var run = await bench.PullAsync();

        Assert.Equal(RunState.Failed, run.State);
        var moved = (await bench.FiguresAsync()).Where(figure => figure.Series.Campaign == "resekurage").ToList();
        Assert.Equal(303m, moved.Sum(figure => figure.Value));
        Assert.Equal(answers, moved.Select(figure => (figure.Window, figure.Provenance.RawId, figure.Provenance.Pointer)).ToHashSet());
        Assert.All(moved, figure => Assert.Equal(run.Id, figure.Provenance.RunId));
    }

    [Fact]
    public async Task MovedTwiceAndBack_ThenReadAgain_CountsOnce()
    {
        await PullFinalDaysAsync(One);
        foreach (var campaign in new[] { "resekurage", "before-you-go", "litt" })
        {
            Map((null, campaign));
            bench.Clock.Now += TimeSpan.FromDays(1);
            await bench.PullAsync();
        }

        await bench.PullAsync(new PullOptions { Range = (PullBench.Start, PullBench.Start.AddDays(2)) });

        Assert.Equal([("before-you-go", 0m), ("litt", 303m), ("resekurage", 0m)], await TotalsAsync());
    }

    [Fact]
    public async Task KeptAside_AboveAdLevel_MappedThenRemappedThenReadAgain_CountsOnce()
    {
        bench.Source = bench.Source with { Mapping = [] };
        await PullFinalDaysAsync(One);
        Assert.Empty(await bench.FiguresAsync());
        foreach (var campaign in new[] { "litt", "resekurage" })
        {
            Map((null, campaign));
            bench.Clock.Now += TimeSpan.FromDays(1);
            await bench.PullAsync();
        }

        await bench.PullAsync(new PullOptions { Range = (PullBench.Start, PullBench.Start.AddDays(2)) });

        Assert.Equal([("litt", 0m), ("resekurage", 303m)], await TotalsAsync());
    }

    [Fact]
    public async Task KeptAside_BesideAnotherOnTheSameSeries_IsAddedOnceFromTheKeptAnswer()
    {
        Map(("1", "litt"));
        bench.Platform.Set(Two, PullBench.Day(0), 1000);
        bench.Platform.Set(Two, PullBench.Day(0), 70, "reach");
        bench.Platform.Set(One, PullBench.Day(0), 50, "reach");
        await PullFinalDaysAsync(One);
        bench.Platform.Requests.Clear();
        Map((null, "litt"));
        bench.After(101);
        await bench.PullAsync();

        Assert.DoesNotContain(bench.Platform.Requests, request => request.Window.First < PullBench.Start.AddDays(3));
        Assert.Equal([("litt", 1303m)], await TotalsAsync());
        Assert.Equal([50m, 70m], (await bench.FiguresAsync()).Where(figure => figure is { Metric: "reach", Value: not null }).Select(figure => figure.Value!.Value).Order());
    }

    [Fact]
    public async Task TwoKeptAside_MappedToOneSeries_AreAdded()
    {
        bench.Source = bench.Source with { Mapping = [] };
        bench.Platform.Set(Two, PullBench.Day(0), 1000);
        await PullFinalDaysAsync(One);
        Map((null, "litt"));
        await bench.PullAsync();

        Assert.Equal([("litt", 1303m)], await TotalsAsync());
        Assert.Empty(await bench.Stores.Ledger.ListParkedAsync("meta", Token));
    }

    [Fact]
    public async Task MappedNowhereAnyMore_LeavesItsCampaignAndIsKeptAside()
    {
        await PullFinalDaysAsync(One);
        bench.Source = bench.Source with { Mapping = [] };
        await bench.PullAsync();

        Assert.Equal([("litt", 0m)], await TotalsAsync());
        Assert.Null(Assert.Single(await bench.Stores.Ledger.ListObjectsAsync("meta", Token)).MappedTo);
        Map((null, "resekurage"));
        await bench.PullAsync();
        Assert.Equal([("litt", 0m), ("resekurage", 303m)], await TotalsAsync());
    }

    [Fact]
    public async Task VanishedAd_MovesFromTheLastAnswerThatHeldIt()
    {
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 100);
        bench.After(1);
        await bench.PullAsync();
        bench.Platform.Remove(PullBench.Ad, PullBench.Day(0));
        bench.After(3);
        await bench.PullAsync();
        Map((null, "resekurage"));
        await bench.PullAsync();

        var figures = (await bench.FiguresAsync()).Select(figure => (figure.Series.Campaign, figure.Value, figure.Quality.Status)).Order();
        Assert.Equal([("litt", null, FigureStatus.Missing), ("resekurage", 100m, FigureStatus.Vanished)], figures);
    }

    [Fact]
    public async Task AnAnswerThatIsNoLongerKept_IsAskedForOnceMore()
    {
        await PullFinalDaysAsync(One);
        await bench.ForgetAsync();
        Map((null, "resekurage"));
        bench.Platform.Requests.Clear();

        await bench.PullAsync();
        await bench.PullAsync();

        Assert.All(Enumerable.Range(0, 3), day => Assert.Single(bench.Platform.Requests, request => request.Window.First <= PullBench.Start.AddDays(day) && request.Window.Last >= PullBench.Start.AddDays(day)));
        Assert.Equal([("litt", 0m), ("resekurage", 303m)], await TotalsAsync());
    }

    [Fact]
    public async Task AnUnchangedMapping_WritesNothing()
    {
        await PullFinalDaysAsync(One);
        var revisions = (await bench.RevisionsAsync()).Count;
        bench.Source = bench.Source with { Mapping = [.. bench.Source.Mapping, new MappingRule { CampaignId = "none", Target = new MappingTarget("resekurage", null, AudienceCell.All) }] };

        await bench.PullAsync();

        Assert.Equal(revisions, (await bench.RevisionsAsync()).Count);
    }

    private async Task PullFinalDaysAsync(PlatformObject platform)
    {
        for (var day = 0; day < 3; day++)
        {
            bench.Platform.Set(platform, PullBench.Day(day), 100 + day);
        }

        foreach (var day in new[] { 3, 100 })
        {
            bench.After(day);
            await bench.PullAsync();
        }
    }

    private void Map(params (string? Id, string Campaign)[] rules) => bench.Source = bench.Source with
    {
        Mapping = [.. rules.Select(rule => new MappingRule { CampaignId = rule.Id, Target = new MappingTarget(rule.Campaign, rule.Campaign == "litt" ? "unga" : null, AudienceCell.All) })],
    };

    private async Task<List<(string Campaign, decimal Total)>> TotalsAsync(DateTimeOffset? asOf = null) =>
    [
        .. (await bench.Stores.Figures.ReadAsync(new ObservationQuery { AsOf = asOf }, Token).ToListAsync(Token)).Where(figure => figure.Metric == "impressions")
            .GroupBy(figure => figure.Series.Campaign)
            .Select(campaign => (campaign.Key, campaign.Sum(figure => figure.Value ?? 0)))
            .Order(),
    ];
}
