using System.Net.Http.Json;
using Campaigns.Metrics.Portfolio;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Server.Tests.Collecting;

/// <summary>The worker is asked to stop in the middle of pulls, as a service manager does it (reliability R11).</summary>
public sealed class StoppedPullTests
{
    private const int MostPagesBeforeTheStop = 60;

    // A service manager kills after its grace period; the shortest in use is ten seconds, here with room for a busy machine.
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(60);

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Rounds => IsLong ? 50 : 3;

    [Fact]
    public async Task Worker_AskedToStopInMidPull_EndsCleanlyAndNotesTheRunsAsInterrupted()
    {
        await using var bench = await WorkerBench.StartAsync();
        var random = new Random(2);
        var longest = TimeSpan.Zero;
        for (var round = 0; round < Rounds; round++)
        {
            var took = await StopOnceAsync(bench, random.Next(1, MostPagesBeforeTheStop + 1), inMidAnswer: round % 2 == 0);
            longest = took > longest ? took : longest;
            foreach (var source in new[] { WorkerSources.Web, WorkerSources.Film })
            {
                var (runs, _) = await bench.LedgerAsync(source);
                Assert.All(runs.Take(1), newest => Assert.Equal((RunState.Interrupted, true), (newest.State, newest.FinishedAt is not null)));
            }

            if ((await bench.CompareAsync()).IsWhole)
            {
                await bench.BeginAgainAsync();
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{Rounds} stops; the longest took {longest.TotalSeconds:F2} s."));
    }

    [Fact]
    public async Task Worker_AskedToStopWhileSomebodyWatchesItsProgress_EndsTheWatchingToo()
    {
        await using var bench = await WorkerBench.StartAsync();
        using var worker = await bench.StartWorkerAsync();
        using var watcher = new HttpClient();
        using var question = new HttpRequestMessage(HttpMethod.Post, new Uri(worker.Address, "/graphql"))
        {
            Content = JsonContent.Create(new { query = $$"""subscription { syncProgress(source: "{{WorkerSources.Web}}") { windowsDone } }""" }),
        };
        question.Headers.Accept.ParseAdd("text/event-stream");
        using var answer = await watcher.SendAsync(question, HttpCompletionOption.ResponseHeadersRead, Token);
        await bench.UntilAskedAsync(worker, 1);

        var stopped = worker.StopAsync();

        Assert.Contains("event: next", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(0, await stopped.WaitAsync(Hung, Token));
    }

    private static async Task<TimeSpan> StopOnceAsync(WorkerBench bench, int pages, bool inMidAnswer)
    {
        if (inMidAnswer)
        {
            // The answer after these comes a byte a second: the stop finds a request in its middle.
            bench.Sandbox.Faults.Add(new Fault { Kind = FaultKind.Slow, Platform = pages % 4 < 2 ? Platform.Matomo : Platform.TikTok, After = pages / 3 });
        }

        using var worker = await bench.StartWorkerAsync();
        await bench.UntilAskedAsync(worker, pages);
        if (inMidAnswer)
        {
            await WorkerBench.UntilAsync(worker, () => Task.FromResult(bench.Sandbox.Faults.Waiting == 0));
        }

        var started = TimeProvider.System.GetTimestamp();
        Assert.Equal(0, await worker.StopAsync().WaitAsync(Hung, Token));
        var took = TimeProvider.System.GetElapsedTime(started);
        Assert.DoesNotContain("gave up waiting", await worker.LogAsync(), StringComparison.OrdinalIgnoreCase);
        return took;
    }
}
