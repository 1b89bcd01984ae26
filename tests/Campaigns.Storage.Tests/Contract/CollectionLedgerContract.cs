using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Contract;

/// <summary>What every collection ledger promises. A subclass names the database.</summary>
public abstract partial class CollectionLedgerContract
{
    protected static readonly DateTimeOffset Noon = Sample.Noon;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract ICollectionLedger Ledger { get; }

    protected abstract IWindowCommitter Committer { get; }

    protected abstract IMetricStore Store { get; }

    protected abstract ICampaignCatalogue Catalogue { get; }

    /// <summary>Closes the database and opens it again on what it kept.</summary>
    protected abstract void Reopen();

    protected static SourceRun Run(string id = "run-1", string source = "meta", RunState state = RunState.Running, double minutes = 0) =>
        new(id, source, Noon.AddMinutes(minutes), state == RunState.Running ? null : Noon.AddMinutes(minutes + 1), null, new WriteResult(0, 0, 0)) { State = state };

    protected static CollectedWindow Window(int day, string stream = "ads_daily", bool isFinal = false) =>
        new("meta", stream, Metrics.Observations.Window.Day(new DateOnly(2026, 2, day)))
        {
            CollectedAt = Noon.AddTicks(1234567),
            AgeDays = 3,
            IsFinal = isFinal,
            RunId = "run-1",
            Answers = 2,
            Keys = [long.MinValue, -1, 0, 1, long.MaxValue],
        };

    protected static Observation Figure(decimal? value, string ad = "1", double hours = 0) =>
        Sample.Impressions(value, hours) with { Series = Sample.Snapchat with { Source = "meta", Ad = ad } };

    protected static HeldFigure Held(decimal offered = 300) => new()
    {
        Id = HeldFigure.IdOf(Figure(offered)),
        Shown = Figure(1_200_000),
        Offered = Figure(offered, hours: 24),
        Rule = "final_day_changed",
    };

    protected async Task AddSourceAsync(string id = "meta") =>
        await Catalogue.SaveSourceAsync(new Source { Id = id, Connector = id, Name = new(id, id), RestatementDays = 28 }, Token);

    [Fact]
    public async Task Runs_EveryState_ComeBackWholeAfterRestart()
    {
        await AddSourceAsync();
        var failed = Run("run-2", state: RunState.Failed, minutes: 5) with
        {
            Failure = new SourceFailure(FailureKind.RateLimited, "Too many calls.") { PlatformCode = "80000", TraceId = "t\"1", HttpStatus = 400, RetryAt = Noon.AddHours(1) },
            First = new DateOnly(2026, 1, 1),
            Last = new DateOnly(2026, 2, 28),
            Windows = 12,
            WindowsDone = 7,
            Held = 1,
            Unmapped = 2,
            Rejected = 3,
            Result = new WriteResult(4, 5, 6),
        };
        var refused = Run("run-3", state: RunState.Refused, minutes: 6) with { RawId = new string('b', 64) };
        await Ledger.SaveRunAsync(Run(), Token);
        await Ledger.SaveRunAsync(failed, Token);
        await Ledger.SaveRunAsync(refused, Token);

        Reopen();

        Assert.Equal([refused, failed, Run()], await Ledger.ListRunsAsync("meta", 10, Token));
        Assert.Equal([refused], await Ledger.ListRunsAsync(null, 1, Token));
        Assert.Equal(failed, await Ledger.FindRunAsync("run-2", Token));
        Assert.Null(await Ledger.FindRunAsync("run-9", Token));
        Assert.Empty(await Ledger.ListRunsAsync("tiktok", 10, Token));
    }

    [Fact]
    public async Task LatestRun_OnlyOneSucceeded_IsThatOne()
    {
        await AddSourceAsync();
        var succeeded = Run("run-1", state: RunState.Succeeded);
        await Ledger.SaveRunAsync(succeeded, Token);
        await Ledger.SaveRunAsync(Run("run-2", state: RunState.Failed, minutes: 5), Token);
        await Ledger.SaveRunAsync(Run("run-3", minutes: 9), Token);

        Assert.Equal([succeeded], await Catalogue.ListLatestRunsAsync(Token));
    }

    [Fact]
    public async Task InterruptRuns_RunningOnes_OfThatSourceOnly()
    {
        await AddSourceAsync();
        await AddSourceAsync("tiktok");
        await Ledger.SaveRunAsync(Run("a"), Token);
        await Ledger.SaveRunAsync(Run("b", "tiktok"), Token);
        await Ledger.SaveRunAsync(Run("c", state: RunState.Failed), Token);

        await Ledger.InterruptRunsAsync("meta", Noon.AddHours(1), Token);

        Assert.Equal(Run("a") with { State = RunState.Interrupted, FinishedAt = Noon.AddHours(1) }, await Ledger.FindRunAsync("a", Token));
        Assert.Equal(RunState.Running, (await Ledger.FindRunAsync("b", Token))!.State);
        Assert.Equal(RunState.Failed, (await Ledger.FindRunAsync("c", Token))!.State);
    }

    [Fact]
    public async Task Statuses_AfterRestart_ComeBackByIdAndReplaceEachOther()
    {
        var status = new SourceStatus
        {
            Source = "tiktok",
            NotedAt = Noon,
            Account = "Länsstyrelsen «å»",
            TimeZone = "Europe/Stockholm",
            CompleteThrough = new DateOnly(2026, 2, 27),
            ExpectedThrough = new DateOnly(2026, 2, 28),
            SucceededAt = Noon,
            Failure = new SourceFailure(FailureKind.KeyExpiresSoon, "In 7 days."),
            FailingSince = Noon,
            FailuresInARow = 2,
            NextRunAt = Noon.AddDays(1),
            KeyExpiresAt = Noon.AddDays(7),
            Planned = [new PlannedWindow("reach", Metrics.Observations.Window.Day(new DateOnly(2026, 2, 1)), PlannedWindowState.Due) { Earliest = new DateOnly(2026, 2, 2), Latest = new DateOnly(2026, 5, 1), ClosesSoon = true }],
        };
        await Ledger.SaveStatusAsync(status with { Account = "old" }, Token);
        await Ledger.SaveStatusAsync(status, Token);
        await Ledger.SaveStatusAsync(new SourceStatus { Source = "meta", NotedAt = Noon }, Token);

        Reopen();

        Assert.Equivalent(new[] { new SourceStatus { Source = "meta", NotedAt = Noon }, status }, await Ledger.ListStatusesAsync(Token), strict: true);
    }

    [Fact]
    public async Task SyncRequests_Taken_AreGivenOutOnceInOrder()
    {
        var late = new SyncRequest("a", "meta", null, null, Noon.AddSeconds(2));
        var early = new SyncRequest("b", "meta", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), Noon);
        await Ledger.RequestSyncAsync(late, Token);
        await Ledger.RequestSyncAsync(early, Token);
        await Ledger.RequestSyncAsync(early, Token);

        Assert.Equal([early, late], await Ledger.TakeSyncRequestsAsync(Token));
        Assert.Empty(await Ledger.TakeSyncRequestsAsync(Token));
    }

    [Fact]
    public async Task Mappings_OfOneObject_ReplaceEachOther()
    {
        var mapping = new ObjectMapping("meta", "120", "7", string.Empty)
        {
            Campaign = "resekurage",
            Track = "unga",
            Audience = Metrics.Dimensions.AudienceCell.Parse("language:uk"),
            By = "Åsa",
            At = Noon,
        };
        await Ledger.SaveMappingAsync(mapping with { Campaign = "other" }, Token);
        await Ledger.SaveMappingAsync(mapping, Token);
        await Ledger.SaveMappingAsync(mapping with { CampaignId = "100" }, Token);
        Reopen();

        Assert.Equal([mapping with { CampaignId = "100" }, mapping], await Ledger.ListMappingsAsync("meta", Token));
        Assert.Empty(await Ledger.ListMappingsAsync("tiktok", Token));
    }
}
