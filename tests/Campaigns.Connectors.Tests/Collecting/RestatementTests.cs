using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Collecting;

/// <summary>What becomes of figures that the platform gives otherwise than before (domain/analysis.md N3, reliability R3).</summary>
public sealed class RestatementTests : IDisposable
{
    private readonly PullBench bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Figure_ThroughItsLife_IsPreliminaryThenFinalThenRevised()
    {
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 10_000);
        await PullAfter(1);
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 10_500);
        await PullAfter(2);
        await PullAfter(28);
        await PullAfter(40);
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 10_400);
        await PullDayAgain();
        await PullDayAgain();

        Assert.Equal(
            [(10_000m, FigureStatus.Preliminary), (10_500, FigureStatus.Preliminary), (10_500, FigureStatus.Final), (10_400, FigureStatus.Revised)],
            (await bench.RevisionsAsync()).Select(figure => (figure.Value!.Value, figure.Quality.Status)));
    }

    [Fact]
    public async Task Figure_GoneFromTheSource_IsMarkedAndKeepsItsValue()
    {
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 10);
        bench.Platform.Set(PullBench.Ad with { AdId = "112" }, PullBench.Day(0), 20);
        await PullAfter(1);
        bench.Platform.Remove(PullBench.Ad, PullBench.Day(0));
        await PullAfter(2);
        await PullAfter(3);

        var gone = (await bench.FiguresAsync()).Single(figure => figure.Series.Ad == "111");
        Assert.Equal((10m, FigureStatus.Vanished, string.Empty), (gone.Value!.Value, gone.Quality.Status, gone.Provenance.Pointer));
        Assert.Equal(2, (await bench.RevisionsAsync()).Count(figure => figure.Series.Ad == "111"));
        Assert.NotNull(await bench.Stores.RawAnswers.FindAsync(gone.Provenance.RawId, Token));

        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 11);
        await PullAfter(4);
        Assert.Equal((11m, FigureStatus.Preliminary), Newest((await bench.FiguresAsync()).Single(figure => figure.Series.Ad == "111")));
    }

    [Fact]
    public async Task Figure_OfAnotherReport_DoesNotVanishWithThisOne()
    {
        using var two = new PullBench(FakeConnector.With(("ads_daily", FakeConnector.Days), ("clicks_daily", FakeConnector.Days)));
        two.Platform.Set(PullBench.Ad, PullBench.Day(0), 10);
        two.Platform.Set(PullBench.Ad, PullBench.Day(0), 3, "clicks", "clicks_daily");
        two.After(1);
        await two.PullAsync();
        two.After(2);
        two.Platform.Remove(PullBench.Ad, PullBench.Day(0));
        await two.PullAsync();

        Assert.Equal(
            [("clicks", FigureStatus.Preliminary), ("impressions", FigureStatus.Vanished)],
            (await two.FiguresAsync()).Select(figure => (figure.Metric, figure.Quality.Status)));
    }

    [Fact]
    public async Task FinalFigure_JumpsBeyondBelief_IsHeldAndTheOldOneShown()
    {
        await FinalAsync(1_200_000);
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 300);

        var run = await PullDayAgain();
        await PullDayAgain();

        Assert.Equal(1, run.Held);
        var held = Assert.Single(await bench.HeldAsync());
        Assert.Equal((1_200_000m, 300m, ImplausibleChange.Rule, HeldDecision.Waiting), (held.Shown.Value!.Value, held.Offered.Value!.Value, held.Rule, held.Decision));
        Assert.Equal((1_200_000m, FigureStatus.Final), Newest(Assert.Single(await bench.FiguresAsync())));
        Assert.Equal(FailureKind.Implausible, (await bench.StatusAsync()).Failure!.Kind);
    }

    [Fact]
    public async Task HeldFigure_SourceGoesBack_IsWithdrawn()
    {
        await FinalAsync(1_200_000);
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 300);
        await PullDayAgain();
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 1_190_000);
        await PullDayAgain();

        Assert.Equal(HeldDecision.Withdrawn, Assert.Single(await bench.HeldAsync()).Decision);
        Assert.Equal((1_190_000m, FigureStatus.Revised), Newest(Assert.Single(await bench.FiguresAsync())));
        Assert.Null((await bench.StatusAsync()).Failure);
    }

    [Fact]
    public async Task HeldFigure_KeptByAPerson_StaysShownWhenTheSourceRepeatsIt()
    {
        await FinalAsync(1_200_000);
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 300);
        await PullDayAgain();
        await bench.Stores.Ledger.SaveHeldAsync(Assert.Single(await bench.HeldAsync()) with { Decision = HeldDecision.KeepShown, DecidedBy = "Åsa" }, Token);

        var run = await PullDayAgain();

        Assert.Equal(0, run.Held);
        Assert.Equal(1_200_000, Assert.Single(await bench.FiguresAsync()).Value);
        Assert.Null((await bench.StatusAsync()).Failure);
    }

    [Fact]
    public async Task FinalFigure_ExemptedChannel_IsRevised()
    {
        bench.Source = bench.Source with { Exemptions = [new RuleExemption(ImplausibleChange.Rule, "snapchat", "Räknar om")] };
        await FinalAsync(1_200_000);
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 300);
        await PullDayAgain();

        Assert.Empty(await bench.HeldAsync());
        Assert.Equal((300m, FigureStatus.Revised), Newest(Assert.Single(await bench.FiguresAsync())));
    }

    [Fact]
    public async Task PreliminaryFigure_Jumps_IsNotHeld()
    {
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 300);
        await PullAfter(1);
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 1_200_000);
        await PullAfter(2);

        Assert.Empty(await bench.HeldAsync());
        Assert.Equal(1_200_000, Assert.Single(await bench.FiguresAsync()).Value);
    }

    [Fact]
    public async Task Restatement_ThirtyDaysTwiceInAnyOrder_LastValueWinsAndARepeatChangesNothing()
    {
        var random = new Random(3);
        var truth = new decimal[30];
        for (var day = 0; day < 30; day++)
        {
            bench.Platform.Set(PullBench.Ad, PullBench.Day(day), truth[day] = random.Next(10_000, 20_000));
        }

        await PullAfter(30);
        for (var round = 0; round < 2; round++)
        {
            var days = Enumerable.Range(0, 30).ToArray();
            random.Shuffle(days);
            foreach (var part in days.Chunk(7))
            {
                foreach (var day in part)
                {
                    bench.Platform.Set(PullBench.Ad, PullBench.Day(day), truth[day] += random.Next(1, 500));
                }

                var changed = await PullAllAgain();
                Assert.Equal(part.Length, changed.Result.Revised);
                for (var repeat = 0; repeat < 3; repeat++)
                {
                    var same = await PullAllAgain();
                    Assert.Equal((0, 0, 30), (same.Result.Added, same.Result.Revised, same.Result.Unchanged));
                }
            }
        }

        Assert.Equal(truth, (await bench.FiguresAsync()).Select(figure => figure.Value!.Value));
        Assert.Equal(30 * 3, (await bench.RevisionsAsync()).Count);
    }

    [Fact]
    public async Task Answer_OneFigureTwiceWithTwoValues_IsRefusedAndWithOneValueIsOne()
    {
        var renamed = PullBench.Ad with { };
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), 10);
        bench.Platform.Set(renamed with { AdName = "Film B" }, PullBench.Day(0), 10);

        // The same ad under two names is one ad; its value stands once in the series.
        Assert.Equal(Metrics.Portfolio.RunState.Succeeded, (await PullAfter(1)).State);
        Assert.Equal(10, Assert.Single(await bench.FiguresAsync()).Value);

        bench.Platform.Set(renamed with { AdName = "Film B" }, PullBench.Day(0), 11);
        Assert.Equal(FailureKind.FormatChanged, (await PullAfter(2)).Failure!.Kind);
        Assert.Equal(10, Assert.Single(await bench.FiguresAsync()).Value);
    }

    private static (decimal Value, FigureStatus Status) Newest(Observation figure) => (figure.Value!.Value, figure.Quality.Status);

    private async Task FinalAsync(decimal value)
    {
        bench.Platform.Set(PullBench.Ad, PullBench.Day(0), value);
        await PullAfter(30);
    }

    private Task<Metrics.Portfolio.SourceRun> PullAfter(int days)
    {
        bench.After(days);
        return bench.PullAsync();
    }

    private Task<Metrics.Portfolio.SourceRun> PullDayAgain()
    {
        bench.Clock.Now = bench.Clock.Now.AddMinutes(1);
        return bench.PullAsync(new PullOptions { Range = (PullBench.Start, PullBench.Start) });
    }

    private Task<Metrics.Portfolio.SourceRun> PullAllAgain()
    {
        bench.Clock.Now = bench.Clock.Now.AddMinutes(1);
        return bench.PullAsync(new PullOptions { Range = (PullBench.Start, PullBench.Start.AddDays(29)) });
    }
}
