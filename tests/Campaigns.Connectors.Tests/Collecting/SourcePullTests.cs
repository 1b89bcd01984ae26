using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Tests.Collecting;

public sealed class SourcePullTests : IDisposable
{
    private readonly PullBench bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Run_FirstTime_StoresEveryDayWithItsAnswer()
    {
        Fill(5);
        bench.After(5);

        var run = await bench.PullAsync();

        Assert.Equal((RunState.Succeeded, 1, 1, 5), (run.State, run.Windows, run.WindowsDone, run.Result.Added));
        Assert.Equal(run, Assert.Single(await bench.Stores.Ledger.ListRunsAsync("meta", 9, Token)));
        var figures = await bench.FiguresAsync();
        Assert.Equal([100, 101, 102, 103, 104], figures.Select(figure => figure.Value));
        Assert.All(figures, figure => Assert.Equal((FigureStatus.Preliminary, "litt", "unga", "111", run.Id), (figure.Quality.Status, figure.Series.Campaign, figure.Series.Track, figure.Series.Ad, figure.Provenance.RunId)));
        Assert.NotNull(await bench.Stores.RawAnswers.FindAsync(figures[0].Provenance.RawId, Token));
        var status = await bench.StatusAsync();
        Assert.Equal((PullBench.Start.AddDays(4), PullBench.Start.AddDays(4), "Europe/Stockholm", "Konto"), (status.CompleteThrough!.Value, status.ExpectedThrough!.Value, status.TimeZone, status.Account));
        Assert.Equal((null, bench.Clock.Now), (status.Failure, status.SucceededAt!.Value));
    }

    [Fact]
    public async Task Run_StartBeforeThePlatformsMemory_ReadsWhatItAnswersAndTellsFromWhichDay()
    {
        bench.After(450);
        bench.Platform.Set(PullBench.Ad, PullBench.Day(449), 7);

        var lost = await bench.PullAsync(new PullOptions { Range = (PullBench.Start, PullBench.Start.AddDays(9)) });
        var before = await bench.StatusAsync();
        var run = await bench.PullAsync();

        Assert.Equal((0, (DateOnly?)null, (DateOnly?)PullBench.Start.AddDays(449)), (lost.Windows, before.CompleteThrough, before.ExpectedThrough));
        Assert.Equal(PullBench.Start.AddDays(50), before.AnswersFrom);
        Assert.Equal((RunState.Succeeded, PullBench.Start.AddDays(50)), (run.State, run.First!.Value));
        Assert.Equal(7, Assert.Single(await bench.FiguresAsync()).Value);
        var after = await bench.StatusAsync();
        Assert.Equal((PullBench.Start.AddDays(449), PullBench.Start.AddDays(50)), (after.CompleteThrough!.Value, after.AnswersFrom!.Value));
    }

    [Fact]
    public async Task Run_AgainOnTheSameDay_AsksAndChangesNothing()
    {
        Fill(5);
        bench.After(5);
        await bench.PullAsync();

        var again = await bench.PullAsync();

        Assert.Equal((RunState.Succeeded, 0), (again.State, again.Windows));
        Assert.Single(bench.Platform.Requests);
        Assert.Equal(1, bench.Platform.Checks);
    }

    [Fact]
    public async Task Run_FailureOnTheSecondPage_ShowsNothingOfTheWindow()
    {
        Fill(14);
        bench.After(14);
        bench.Platform.Fails = (request, page) => request.Window.First == PullBench.Start.AddDays(7) && page == 1 ? Failure(FailureKind.Unavailable) : null;

        var run = await bench.PullAsync();

        Assert.Equal((RunState.Failed, FailureKind.Unavailable, 2, 1), (run.State, run.Failure!.Kind, run.Windows, run.WindowsDone));
        Assert.Equal(7, (await bench.FiguresAsync()).Count);
        Assert.Equal(PullBench.Start.AddDays(6), (await bench.StatusAsync()).CompleteThrough);

        bench.Platform.Fails = (_, _) => null;
        bench.Platform.Requests.Clear();
        Assert.Equal(RunState.Succeeded, (await bench.PullAsync()).State);
        Assert.Equal(PullBench.Start.AddDays(7), Assert.Single(bench.Platform.Requests).Window.First);
        Assert.Equal(14, (await bench.FiguresAsync()).Count);
    }

    [Fact]
    public async Task Run_RecordThatThePlatformFailed_ShowsNothingOfTheWindow()
    {
        Fill(5);
        bench.After(5);
        bench.Platform.Rejects = _ => [new RejectedRecord("/data/3", "INTERNAL")];

        var run = await bench.PullAsync();

        Assert.Equal((RunState.Failed, 0), (run.State, run.WindowsDone));
        Assert.Contains("/data/3: INTERNAL", run.Failure!.Message, StringComparison.Ordinal);
        Assert.Empty(await bench.FiguresAsync());
        Assert.Equal(FailureKind.Unavailable, run.Failure.Kind);
    }

    [Fact]
    public async Task Run_RecordWithAnUndeclaredWord_IsAChangedFormatAndNotAPause()
    {
        Fill(5);
        bench.After(5);
        bench.Platform.Rejects = _ =>
        [
            new RejectedRecord("/data/3", "INTERNAL"),
            new RejectedRecord("/data/4", "'threads_feed' is not a declared placement.") { Kind = FailureKind.FormatChanged },
        ];

        var run = await bench.PullAsync();

        Assert.Equal(FailureKind.FormatChanged, run.Failure!.Kind);
        Assert.Contains("/data/4", run.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OneReportOutOfShape_LeavesTheOthers()
    {
        using var two = new PullBench(FakeConnector.With(("a_daily", FakeConnector.Days), ("b_daily", FakeConnector.Days)));
        two.Platform.Set(PullBench.Ad, PullBench.Day(0), 5, "clicks", "b_daily");
        two.Platform.Fails = (request, _) => request.Stream == "a_daily" ? Failure(FailureKind.FormatChanged) : null;
        two.After(14);

        var run = await two.PullAsync();

        Assert.Equal((RunState.Failed, FailureKind.FormatChanged, 2), (run.State, run.Failure!.Kind, run.WindowsDone));
        Assert.Single(two.Platform.Requests, request => request.Stream == "a_daily");
        Assert.Equal(5, Assert.Single(await two.FiguresAsync()).Value);
        Assert.Null((await two.StatusAsync()).CompleteThrough);
    }

    [Theory]
    [InlineData(FailureKind.KeyExpired)]
    [InlineData(FailureKind.KeyRevoked)]
    [InlineData(FailureKind.PermissionMissing)]
    [InlineData(FailureKind.AccountNotFound)]
    [InlineData(FailureKind.VersionRetired)]
    public async Task Run_FailureThatAPersonMends_StopsAtOnceAndWaitsForTheSchedule(FailureKind kind)
    {
        Fill(14);
        bench.After(14);
        bench.Platform.Fails = (_, _) => Failure(kind);

        var run = await bench.PullAsync();

        Assert.Equal((RunState.Failed, kind), (run.State, run.Failure!.Kind));
        Assert.Single(bench.Platform.Requests);
        var status = await bench.StatusAsync();
        Assert.Equal((kind, null, 1, bench.Clock.Now), (status.Failure!.Kind, status.NextRunAt, status.FailuresInARow, status.FailingSince!.Value));
    }

    [Fact]
    public async Task Run_PlatformAsksForAPause_WaitsThatLongOrTheBackoff()
    {
        bench.After(3);
        bench.Platform.Fails = (_, _) => Failure(FailureKind.RateLimited) with { RetryAt = bench.Clock.Now.AddHours(2) };
        await bench.PullAsync();
        Assert.Equal(bench.Clock.Now.AddHours(2), (await bench.StatusAsync()).NextRunAt);

        bench.Platform.Fails = (_, _) => Failure(FailureKind.Unavailable);
        var waits = new List<double>();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await bench.PullAsync();
            waits.Add(((await bench.StatusAsync()).NextRunAt!.Value - bench.Clock.Now).TotalMinutes);
        }

        Assert.Equal([15, 30, 60, 60, 60], waits);
        bench.Platform.Fails = (_, _) => null;
        await bench.PullAsync();
        var status = await bench.StatusAsync();
        Assert.Equal((null, null, 0), (status.Failure, status.NextRunAt, status.FailuresInARow));
    }

    [Fact]
    public async Task Run_Cancelled_IsInterruptedAndTheNextGoesOn()
    {
        Fill(21);
        bench.After(21);
        using var stop = new CancellationTokenSource();
        bench.Platform.Fails = (request, _) =>
        {
            if (request.Window.First == PullBench.Start.AddDays(14))
            {
                stop.Cancel();
            }

            return null;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.PullAsync(token: stop.Token));

        var cut = Assert.Single(await bench.Stores.Ledger.ListRunsAsync("meta", 9, Token));
        Assert.Equal((RunState.Interrupted, 2, 3), (cut.State, cut.WindowsDone, cut.Windows));
        bench.Platform.Requests.Clear();
        bench.Platform.Fails = (_, _) => null;
        await bench.PullAsync();
        Assert.Equal(PullBench.Start.AddDays(14), Assert.Single(bench.Platform.Requests).Window.First);
        Assert.Equal(21, (await bench.FiguresAsync()).Count);
    }

    [Fact]
    public async Task Run_AfterACrash_MarksTheRunThatWasLeft()
    {
        var left = new SourceRun("0", "meta", bench.Clock.Now.AddHours(-1), null, null, new Metrics.WriteResult(0, 0, 0)) { State = RunState.Running };
        await bench.Stores.Catalogue.SaveSourceAsync(bench.Source.ToSource(), Token);
        await bench.Stores.Ledger.SaveRunAsync(left, Token);

        await bench.PullAsync();

        Assert.Equal(RunState.Interrupted, (await bench.Stores.Ledger.FindRunAsync("0", Token))!.State);
    }

    [Theory]
    [InlineData(15, null)]
    [InlineData(14, FailureKind.KeyExpiresSoon)]
    [InlineData(7, FailureKind.KeyExpiresSoon)]
    [InlineData(1, FailureKind.KeyExpiresSoon)]
    public async Task Run_KeyThatExpires_WarnsFourteenDaysAhead(int days, FailureKind? expected)
    {
        bench.Platform.Check = bench.Platform.Check with { KeyExpiresAt = bench.Clock.Now.AddDays(days) };

        Assert.Equal(RunState.Succeeded, (await bench.PullAsync()).State);

        Assert.Equal(expected, (await bench.StatusAsync()).Failure?.Kind);
    }

    [Fact]
    public async Task Run_WindowThatThePlatformHasNothingFor_IsAnsweredAndTakesNothingAway()
    {
        Fill(5);
        bench.After(5);
        await bench.PullAsync();
        bench.After(6);
        bench.Platform.Fails = (_, _) => Failure(FailureKind.NoFigures);

        Assert.Equal(RunState.Succeeded, (await bench.PullAsync()).State);

        Assert.All(await bench.FiguresAsync(), figure => Assert.Equal(FigureStatus.Preliminary, figure.Quality.Status));
        Assert.Equal(PullBench.Start.AddDays(5), (await bench.StatusAsync()).CompleteThrough);
    }

    [Fact]
    public async Task Run_NobodyNamesATimeZone_SaysWhereToWriteIt()
    {
        bench.Platform.Check = bench.Platform.Check with { TimeZone = null };

        var run = await bench.PullAsync();

        Assert.Contains("sources/meta.yaml", run.Failure!.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Platform.Requests);
    }

    private static SourceFailure Failure(FailureKind kind) => new(kind, "as told");

    private void Fill(int days)
    {
        for (var day = 0; day < days; day++)
        {
            bench.Platform.Set(PullBench.Ad, PullBench.Day(day), 100 + day);
        }
    }
}
