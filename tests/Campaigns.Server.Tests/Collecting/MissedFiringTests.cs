using System.Globalization;
using Campaigns.Metrics.Portfolio;
using Campaigns.Server.Jobs;
using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Collecting;

/// <summary>The worker is down when its schedule fires (reliability R12).</summary>
public sealed class MissedFiringTests
{
    private static readonly TimeSpan ShortestLead = TimeSpan.FromSeconds(10);

    // Longer than the worker takes to begin a run that is due.
    private static readonly TimeSpan LongEnoughForAnother = TimeSpan.FromSeconds(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_DownOverAFiring_CatchesUpExactlyOnce()
    {
        await using var bench = await WorkerBench.StartAsync();
        var missed = await StopBeforeTheFiringAsync(bench);
        var before = (await bench.LedgerAsync(WorkerSources.Web)).Runs;
        var left = missed - TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(1);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, Token);

        await ServeForAWhileAsync(bench, runs: before.Count + 1);
        var caughtUp = await bench.LedgerAsync(WorkerSources.Web);
        await ServeForAWhileAsync(bench, runs: before.Count + 1);
        var after = (await bench.LedgerAsync(WorkerSources.Web)).Runs;

        Assert.Equal(before.Count + 1, caughtUp.Runs.Count);
        Assert.Equal(RunState.Succeeded, caughtUp.Runs[0].State);
        Assert.True(caughtUp.Runs[0].StartedAt > missed, "The run belongs to the firing itself.");
        Assert.True(caughtUp.Next > missed.AddHours(12), $"The next run is at {caughtUp.Next:O}.");
        Assert.Equal(caughtUp.Runs.Select(run => run.Id), after.Select(run => run.Id));
    }

    // Serves with a schedule that fires soon and stops before it does; a machine too busy for that gets more time.
    private static async Task<DateTimeOffset> StopBeforeTheFiringAsync(WorkerBench bench)
    {
        for (var lead = ShortestLead; ; lead *= 2)
        {
            await bench.BeginAgainAsync();
            File.Delete(bench.Data.At($"sources/{WorkerSources.Film}.yaml"));
            var now = TimeProvider.System.GetUtcNow();
            var firing = TimeZoneInfo.ConvertTime(now + lead, Schedules.Zone);
            WorkerSources.WriteWeb(bench.Data, bench.Sandbox, DateOnly.FromDateTime(firing.DateTime).AddDays(-5), firing.ToString("s' 'm' 'H' * * ?'", CultureInfo.InvariantCulture));
            await ServeForAWhileAsync(bench, runs: 1);
            var (runs, next) = await bench.LedgerAsync(WorkerSources.Web);
            Assert.Equal(RunState.Succeeded, runs[0].State);
            if (runs.Count == 1 && next > TimeProvider.System.GetUtcNow() && next < now + lead)
            {
                return next.Value;
            }
        }
    }

    private static async Task ServeForAWhileAsync(WorkerBench bench, int runs)
    {
        using var worker = await bench.StartWorkerAsync();
        await WorkerBench.UntilAsync(worker, async () => (await ServedRuns.FinishedAsync(worker, WorkerSources.Web)).Count >= runs, betweenLooks: TimeSpan.FromMilliseconds(100));
        await Task.Delay(LongEnoughForAnother, Token);
        Assert.Equal(0, await worker.StopAsync());
    }
}
