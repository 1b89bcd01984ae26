using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Sandbox;
using Campaigns.Server.Tests.Infrastructure;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Server.Tests.Collecting;

/// <summary>The executable as a worker on the stand-ins of Matomo and TikTok.</summary>
internal sealed class WorkerBench : IAsyncDisposable
{
    private static readonly DateOnly First = new(2023, 10, 18);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(1);

    // Only a worker that stands still needs so long.
    private static readonly TimeSpan Hung = TimeSpan.FromMinutes(3);

    private readonly WorkerComparison comparison;

    private WorkerBench(SandboxServer sandbox)
    {
        Sandbox = sandbox;
        comparison = new WorkerComparison(new WindowTruth(sandbox.Scenario));
    }

    public SandboxServer Sandbox { get; }

    /// <summary>The data folder.</summary>
    public TemporaryFolder Data { get; private set; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<WorkerBench> StartAsync()
    {
        var bench = new WorkerBench(await SandboxServer.StartAsync(new SandboxOptions { Clock = new SandboxClock(TimeProvider.System.GetUtcNow()) }, Token));
        await bench.PrepareAsync();
        return bench;
    }

    /// <summary>Begins again with an empty data folder.</summary>
    public async Task BeginAgainAsync()
    {
        Data.Dispose();
        Data = new TemporaryFolder();
        await PrepareAsync();
    }

    /// <summary>Starts the worker; what was asked before is forgotten.</summary>
    public async Task<RunningServer> StartWorkerAsync()
    {
        Sandbox.Requests.Clear();
        return await RunningServer.StartAsync(Data.Path, "--Campaigns:Roles=worker,api", $"--Campaigns:ConnectorsFolder={Data.At("connectors")}");
    }

    /// <summary>Waits until the worker has asked both stand-ins for so many pages since its start.</summary>
    public Task UntilAskedAsync(RunningServer worker, int pages) => UntilAsync(worker, () => Task.FromResult(Sandbox.Requests.Seen.Count >= pages));

    /// <summary>Waits until both sources ask for days after the last figures.</summary>
    public Task UntilAskedForAllAsync(RunningServer worker)
    {
        var (web, film) = (WorkerSources.Text(new DateOnly(2024, 2, 5)), $"start_date={WorkerSources.Text(WorkerSources.Flight.Last.AddDays(9))}");
        return UntilAsync(worker, () =>
        {
            var seen = Sandbox.Requests.Seen;
            return Task.FromResult(seen.Any(one => one.Target.Contains(web, StringComparison.Ordinal)) && seen.Any(one => one.Target.Contains(film, StringComparison.Ordinal)));
        });
    }

    /// <summary>Waits for a moment that the worker brings about.</summary>
    /// <param name="worker">The worker; its end ends the test.</param>
    /// <param name="isSo">Looks.</param>
    /// <param name="betweenLooks">Time between two looks; a millisecond when it is not named.</param>
    public static async Task UntilAsync(RunningServer worker, Func<Task<bool>> isSo, TimeSpan? betweenLooks = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            if (worker.HasEnded)
            {
                Assert.Fail($"The worker ended by itself. {await worker.LogAsync()}");
            }

            if (TimeProvider.System.GetElapsedTime(started) > Hung)
            {
                worker.Kill();
                Assert.Fail($"The worker stood still. {await worker.LogAsync()}");
            }

            await Task.Delay(betweenLooks ?? BetweenLooks, Token);
        }
    }

    /// <summary>The runs of a source, newest first, and when it is read next. The worker must be down.</summary>
    public async Task<(IReadOnlyList<SourceRun> Runs, DateTimeOffset? Next)> LedgerAsync(string source)
    {
        using var database = SqliteDatabase.Open(Data.Path, TimeProvider.System, NullLogger.Instance);
        var ledger = new SqlCollectionLedger(database);
        var status = (await ledger.ListStatusesAsync(Token)).SingleOrDefault(known => known.Source == source);
        return (await ledger.ListRunsAsync(source, 1000, Token), status?.NextRunAt);
    }

    /// <summary>Compares what a worker that is down has left behind with the stand-ins.</summary>
    /// <returns>The number of figures, and whether every window with figures is there.</returns>
    public Task<(int Figures, bool IsWhole)> CompareAsync() => comparison.RunAsync(Data, First);

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        Data.Dispose();
    }

    private async Task PrepareAsync()
    {
        WorkerSources.Write(Data, Sandbox, First);
        using var database = SqliteDatabase.Open(Data.Path, TimeProvider.System, NullLogger.Instance);
        await new SqlCampaignCatalogue(database).SaveCampaignAsync(
            new Campaign
            {
                Slug = WorkerSources.Campaign,
                Kind = CampaignKind.Campaign,
                Name = "Höstens film",
                NameLanguage = "sv",
                Owner = "Myndigheten",
                Purpose = new("Syfte", "Purpose"),
                Flight = new Window(WindowKind.Flight, WorkerSources.Flight.First, WorkerSources.Flight.Last),
            },
            Token);
    }
}
