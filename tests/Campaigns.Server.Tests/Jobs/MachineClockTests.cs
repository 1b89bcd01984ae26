using Campaigns.Sandbox;
using Campaigns.Server.Tests.Collecting;
using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Jobs;

/// <summary>The executable while its machine's clock is set (reliability R9).</summary>
public sealed class MachineClockTests
{
    private const string HalfPastTwo = "0 30 2 * * ?";

    // Longer than a run that is due takes to begin.
    private static readonly TimeSpan LongEnoughForAnother = TimeSpan.FromSeconds(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_OverTheNightOfOctoberAndAClockSetBack_RunsOnceANightAndGoesOn()
    {
        using var data = new TemporaryFolder();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = new SandboxClock(At("2026-10-25T00:29:50Z")) }, Token);
        SandboxSource.Write(data, sandbox, "2026-10-20", HalfPastTwo);
        var clock = new MachineClock(data.At("clock"), At("2026-10-25T00:29:50Z"));
        using var worker = await RunningServer.StartAsync(clock.Environment, data.Path, "--Campaigns:Roles=worker,api");

        // Read at the start, then at 02:30 summer time; a machine too slow for that has one run for both.
        await UntilAsync(worker, runs => runs[0] >= At("2026-10-25T00:30:00Z"));
        var summer = await RunsAsync(worker);

        // 02:30 winter time, and five minutes back before it comes again.
        clock.Set(At("2026-10-25T01:29:59Z"));
        await Task.Delay(LongEnoughForAnother, Token);
        clock.Set(At("2026-10-25T01:25:00Z"));
        await Task.Delay(LongEnoughForAnother, Token);
        Assert.Equal(summer, await RunsAsync(worker));

        // The next night, then a day back, then two ahead.
        sandbox.Clock.Set(At("2026-10-26T01:30:00Z"));
        clock.Set(At("2026-10-26T01:29:58Z"));
        await UntilAsync(worker, runs => runs[0] >= At("2026-10-26T01:30:00Z"));
        clock.Set(At("2026-10-25T01:29:58Z"));
        await Task.Delay(LongEnoughForAnother, Token);
        sandbox.Clock.Set(At("2026-10-27T01:30:05Z"));
        clock.Set(At("2026-10-27T01:30:05Z"));
        await UntilAsync(worker, runs => runs[0] >= At("2026-10-27T01:30:00Z"));

        var nights = (await RunsAsync(worker)).Take(3).Select(run => DateOnly.FromDateTime(run.UtcDateTime));
        Assert.Equal([new(2026, 10, 27), new(2026, 10, 26), new(2026, 10, 25)], nights);
        Assert.Equal(summer.Count + 2, (await RunsAsync(worker)).Count);
        Assert.Equal(0, await worker.StopAsync());
    }

    private static Task<IReadOnlyList<DateTimeOffset>> RunsAsync(RunningServer worker) => ServedRuns.FinishedAsync(worker, "webb");

    private static Task UntilAsync(RunningServer worker, Func<IReadOnlyList<DateTimeOffset>, bool> isSo) =>
        WorkerBench.UntilAsync(worker, async () => await RunsAsync(worker) is { Count: > 0 } runs && isSo(runs), betweenLooks: TimeSpan.FromMilliseconds(100));

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
