using Campaigns.Metrics.Portfolio;
using Campaigns.Sandbox;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;
using Campaigns.Server.Tests.Infrastructure;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Server.Tests.Roles;

/// <summary>Two workers that share sources, schedule and stores; one is killed in the middle of a pull.</summary>
public sealed class TwoWorkersTests : IAsyncLifetime
{
    private const int AnswersBeforeTheKill = 6;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly TemporaryFolder first = new();
    private readonly TemporaryFolder second = new();
    private TeamStores team = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => team = await TeamStores.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await team.DisposeAsync();
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task Worker_KilledInMidPull_IsFollowedByTheOtherWhichReadsOnlyWhatIsMissing()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = new SandboxClock(TimeProvider.System.GetUtcNow()) }, Token);
        SandboxSource.Write(first, sandbox);
        SandboxSource.Write(second, sandbox);
        sandbox.Faults.Add(new Fault { Kind = FaultKind.Slow, Platform = Platform.Matomo, After = AnswersBeforeTheKill });

        using var killed = await StartAsync(first);
        await UntilAsync(() => Task.FromResult(sandbox.Faults.Waiting == 0));
        using var other = await StartAsync(second);
        var asked = sandbox.Requests.Seen.Count;
        // Long enough for a worker that does not care to have asked many times.
        await Task.Delay(TimeSpan.FromSeconds(3), Token);
        var askedBesideTheFirst = sandbox.Requests.Seen.Count - asked;
        killed.Kill();

        await using var database = await PostgresDatabase.OpenAsync(team.Database, TimeProvider.System, NullLogger.Instance, Token);
        var ledger = new SqlCollectionLedger(database);
        IReadOnlyList<SourceRun> runs = [];
        await UntilAsync(async () => (runs = await ledger.ListRunsAsync("webb", 10, Token)).Any(run => run.State == RunState.Succeeded));

        Assert.Equal(0, askedBesideTheFirst);
        Assert.InRange(runs.Count, 2, 3);
        var cut = runs[^1];
        Assert.Equal(RunState.Interrupted, cut.State);
        Assert.InRange(cut.WindowsDone, 1, cut.Windows - 1);
        Assert.Equal(cut.Windows, runs.Sum(run => run.WindowsDone));
        Assert.Equal(0, await other.StopAsync());
    }

    private Task<RunningServer> StartAsync(TemporaryFolder data) => RunningServer.StartAsync(data.Path, ["--role", "worker", .. team.Arguments]);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Delay(BetweenLooks, Token);
        }
    }
}
