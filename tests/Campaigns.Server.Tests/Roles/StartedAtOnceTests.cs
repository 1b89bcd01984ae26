using Campaigns.Metrics.Portfolio;
using Campaigns.Sandbox;
using Campaigns.Server.Tests.Infrastructure;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Server.Tests.Roles;

/// <summary>Processes that are started at the same moment, on purpose or by mistake.</summary>
public sealed class StartedAtOnceTests : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Sources = ["webb", "webb-2"];

    private readonly TemporaryFolder first = new();
    private readonly TemporaryFolder second = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task Workers_OnEmptyServers_BothStartAndNeverReadOneAccountTogether()
    {
        await using var team = await TeamStores.StartAsync();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = new SandboxClock(TimeProvider.System.GetUtcNow()) }, Token);
        WriteTwoSourcesOfOneAccount(first, sandbox);
        WriteTwoSourcesOfOneAccount(second, sandbox);

        var workers = await Task.WhenAll(((TemporaryFolder[])[first, second]).Select(folder => RunningServer.StartAsync(folder.Path, ["--role", "worker", .. team.Arguments])));

        await using var database = await PostgresDatabase.OpenAsync(team.Database, TimeProvider.System, NullLogger.Instance, Token);
        var ledger = new SqlCollectionLedger(database);
        IReadOnlyList<SourceRun> runs = [];
        do
        {
            await Task.Delay(BetweenLooks, Token);
            runs = [.. (await ledger.ListRunsAsync(null, 20, Token)).Where(run => Sources.Contains(run.Source))];
        }
        while (!Sources.All(source => runs.Any(run => run.Source == source && run.State == RunState.Succeeded)) || runs.Any(run => run.State == RunState.Running));

        foreach (var worker in workers)
        {
            Assert.Equal(0, await worker.StopAsync());
            worker.Dispose();
        }

        Assert.All(runs, run => Assert.Equal(RunState.Succeeded, run.State));
        var inOrder = runs.OrderBy(run => run.StartedAt).ToArray();
        Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(
            pair.First.FinishedAt <= pair.Second.StartedAt,
            $"{pair.First.Source} was read until {pair.First.FinishedAt:O}, and {pair.Second.Source} of the same account from {pair.Second.StartedAt:O}."));
    }

    [Fact]
    public async Task Server_OnADataFolderInUse_SaysByWhomAndEnds()
    {
        using var server = await RunningServer.StartAsync(first.Path);

        var another = await ServerProgram.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--data", first.Path);

        Assert.Equal(1, another.ExitCode);
        Assert.Matches("is in use by process [0-9]+. Stop that process, or name another folder", another.Error);
        Assert.Equal(0, await server.StopAsync());
    }

    private static void WriteTwoSourcesOfOneAccount(TemporaryFolder folder, SandboxServer sandbox)
    {
        SandboxSource.Write(folder, sandbox);
        File.WriteAllText(folder.At("sources/webb-2.yaml"), File.ReadAllText(folder.At("sources/webb.yaml")).Replace("id: webb\n", "id: webb-2\n", StringComparison.Ordinal));
    }
}
