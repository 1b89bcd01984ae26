using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Tests.Contract;

public abstract partial class CollectionLedgerContract
{
    private static HeldFigure Later => Held(400) with { Offered = Figure(400, hours: 25) };

    [Fact]
    public async Task Commit_WholeAnswer_MovesFiguresRunAndCursorTogether()
    {
        await AddSourceAsync();
        var run = Run() with { Windows = 2 };

        var after = await Committer.CommitAsync(new WindowCommit { Run = run, Figures = [Figure(5), Figure(7, "2")], Windows = [Window(1), Window(2)] }, Token);
        Reopen();

        Assert.Equal(run with { WindowsDone = 1, Result = new WriteResult(2, 0, 0) }, after);
        Assert.Equal(after, await Ledger.FindRunAsync(run.Id, Token));
        Assert.Equivalent(new[] { Window(1), Window(2) }, await Ledger.ListWindowsAsync("meta", Token), strict: true);
        Assert.Equal([5, 7], await Store.ReadAsync(new ObservationQuery(), Token).Select(figure => figure.Value).ToListAsync(Token));
    }

    [Fact]
    public async Task Commit_Repeated_ChangesNoFigureAndMovesTheSameCursor()
    {
        await AddSourceAsync();
        var commit = new WindowCommit { Run = Run(), Figures = [Figure(5)], Windows = [Window(1)] };
        await Committer.CommitAsync(commit, Token);

        var again = await Committer.CommitAsync(commit, Token);

        Assert.Equal(new WriteResult(0, 0, 1), again.Result);
        Assert.Single(await Ledger.ListWindowsAsync("meta", Token));
        Assert.Single(await Store.ReadRevisionsAsync(new ObservationQuery(), Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Commit_FigureThatMayNotBeStored_MovesNothing()
    {
        await AddSourceAsync();
        var unknown = Figure(null) with { Quality = new Quality { Status = FigureStatus.Final } };

        await Assert.ThrowsAsync<ArgumentException>(() =>
            Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [Figure(5), unknown], Windows = [Window(1)] }, Token));

        Assert.Empty(await Store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token));
        Assert.Empty(await Ledger.ListWindowsAsync("meta", Token));
        Assert.Null(await Ledger.FindRunAsync("run-1", Token));
    }

    [Fact]
    public async Task Commit_NoFigures_StillMovesTheCursor()
    {
        await AddSourceAsync();

        await Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [], Windows = [Window(1)] }, Token);

        Assert.Single(await Ledger.ListWindowsAsync("meta", Token));
    }

    [Fact]
    public async Task Windows_OfOnePlace_ReplaceEachOtherAndStandInOrder()
    {
        await AddSourceAsync();
        var reach = new CollectedWindow("meta", "reach", new Window(WindowKind.Flight, new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1)))
        {
            CollectedAt = Noon, AgeDays = 1, IsFinal = false, RunId = "run-1", Answers = 1,
        };
        await Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [], Windows = [Window(2), Window(1), reach] }, Token);
        await Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [], Windows = [Window(1, isFinal: true)] }, Token);

        Assert.Equivalent(new[] { Window(1, isFinal: true), Window(2), reach }, await Ledger.ListWindowsAsync("meta", Token), strict: true);

        await Ledger.ReopenWindowsAsync("meta", new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 3), Token);
        Assert.Equivalent(
            new[] { Window(1, isFinal: true), Window(2) with { AgeDays = CollectedWindow.Reopened }, reach }, await Ledger.ListWindowsAsync("meta", Token), strict: true);
    }

    [Fact]
    public async Task Held_SameValueOnAnotherDay_KeepsItsDecision()
    {
        await AddSourceAsync();
        var commit = new WindowCommit { Run = Run(), Figures = [], Windows = [Window(1)], Held = [Held()] };
        Assert.Equal(1, (await Committer.CommitAsync(commit, Token)).Held);
        var decided = Held() with { Decision = HeldDecision.KeepShown, DecidedBy = "Åsa", Reason = "Fel hos källan", DecidedAt = Noon };
        await Ledger.SaveHeldAsync(decided, Token);
        Reopen();

        await Committer.CommitAsync(commit with { Held = [Held() with { Offered = Figure(300, hours: 48) }, Later] }, Token);

        Assert.Equal([decided, Later], await Ledger.ListHeldAsync("meta", Token));
        Assert.Equal(decided, await Ledger.FindHeldAsync(decided.Id, Token));
    }

    [Fact]
    public async Task Withdrawn_WaitingFigure_IsClosedAndADecidedOneStands()
    {
        await AddSourceAsync();
        var decided = Held(400) with { Decision = HeldDecision.AcceptOffered, DecidedBy = "Åsa", DecidedAt = Noon };
        await Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [], Windows = [Window(1)], Held = [Held(), decided] }, Token);

        await Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [], Windows = [Window(1)], Withdrawn = [Held().Id, decided.Id, "none"] }, Token);

        Assert.Equal(Held() with { Decision = HeldDecision.Withdrawn, DecidedAt = Window(1).CollectedAt }, await Ledger.FindHeldAsync(Held().Id, Token));
        Assert.Equal(decided, await Ledger.FindHeldAsync(decided.Id, Token));

        // Held again after that: the case is open anew.
        await Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [], Windows = [Window(1)], Held = [Held()] }, Token);
        Assert.Equal(HeldDecision.Waiting, (await Ledger.FindHeldAsync(Held().Id, Token))!.Decision);
    }

    [Fact]
    public async Task Objects_SeenInSeveralAnswers_GrowTogether()
    {
        await AddSourceAsync();
        var seen = new SeenObject("meta", "120", string.Empty)
        {
            CampaignName = "Resekurage höst", FirstDay = new DateOnly(2026, 2, 1), LastDay = new DateOnly(2026, 2, 3), Metrics = ["clicks"], SeenAt = Noon,
        };
        await Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [], Windows = [Window(1)], Objects = [seen] }, Token);
        var later = seen with { CampaignName = null, FirstDay = new DateOnly(2026, 2, 2), LastDay = new DateOnly(2026, 2, 9), Metrics = ["impressions"], MappedTo = "resekurage", SeenAt = Noon.AddDays(1) };
        await Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [], Windows = [Window(1)], Objects = [later] }, Token);

        Assert.Equivalent(
            new[] { later with { CampaignName = "Resekurage höst", FirstDay = seen.FirstDay, Metrics = ["clicks", "impressions"] } },
            await Ledger.ListObjectsAsync("meta", Token),
            strict: true);
    }

    [Fact]
    public async Task Parked_SameDigest_IsKeptOnceAndLeavesWhenStored()
    {
        await AddSourceAsync();
        var first = new ParkedFigures("meta", "120", "7", "ads_daily", Window(1).Window, Noon, "run-1", "d1", "[1]");
        var same = first with { ObservedAt = Noon.AddDays(1), RunId = "run-2" };
        var changed = first with { ObservedAt = Noon.AddDays(2), Digest = "d2", Content = "[2]" };
        foreach (var parked in (ParkedFigures[])[first, same, changed])
        {
            await Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [], Windows = [Window(1)], Parked = [parked] }, Token);
        }

        Assert.Equal([first, changed], await Ledger.ListParkedAsync("meta", Token));

        await Ledger.ReplaceParkedAsync([first, changed], [changed with { Content = "[3]" }], Token);
        Assert.Equal([changed with { Content = "[3]" }], await Ledger.ListParkedAsync("meta", Token));
    }

    [Fact]
    public async Task Readings_ThatAnsweredAPlaceLast_AreListedAndOthersAreFoundByTheirRun()
    {
        await AddSourceAsync();
        var first = Reading("run-1", 1, 3);
        var second = Reading("run-2", 2, 3, hours: 1);
        await Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [], Windows = [Window(1), Window(2), Window(3)], Reading = first }, Token);
        var all = await Committer.CommitAsync(new WindowCommit { Run = Run("run-2", minutes: 5), Figures = [], Windows = [Window(2) with { RunId = "run-2" }, Window(3) with { RunId = "run-2" }], Reading = second }, Token);
        Assert.Equal(1, all.WindowsDone);
        await Committer.CommitAsync(new WindowCommit { Run = Run("run-2", minutes: 5), Figures = [], Windows = [], Reading = Reading("run-2", 9, 9, hours: 2), IsReplay = true }, Token);

        Reopen();

        Assert.Equivalent(new[] { first, second }, await Ledger.ListReadingsAsync("meta", Token), strict: true);
        Assert.Equivalent(new[] { second, Reading("run-2", 9, 9, hours: 2) }, await Ledger.ListReadingsOfRunAsync("meta", "run-2", Token), strict: true);
        Assert.Equal(0, (await Ledger.FindRunAsync("run-2", Token))!.WindowsDone);
        Assert.Empty(await Ledger.ListReadingsAsync("tiktok", Token));
    }

    private static KeptReading Reading(string run, int first, int last, double hours = 0)
    {
        var window = new Window(WindowKind.Custom, new DateOnly(2026, 2, first), new DateOnly(2026, 2, last));
        return new KeptReading("meta", run, "ads_daily", window)
        {
            ReadAt = Noon.AddHours(hours),
            Parts = [new KeptPart(new string('a', 64), window), new KeptPart(new string('b', 64), window)],
            Basis = [new KeptBasis("account", new string('c', 64))],
        };
    }
}
