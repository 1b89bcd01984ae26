namespace Campaigns.Server.Tests.Collecting;

/// <summary>The worker is killed in the middle of pulls: nothing is lost, nothing doubled, and the cursor is never ahead of the figures (reliability R1).</summary>
public sealed class KilledPullTests
{
    private const int MostPagesBeforeTheKill = 120;
    private const int MostMillisecondsBeforeTheKill = 30;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Rounds => Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1" ? 200 : 10;

    [Fact]
    public async Task Worker_KilledInMidPullAgainAndAgain_LeavesExactlyTheTruth()
    {
        await using var bench = await WorkerBench.StartAsync();
        var random = new Random(1);
        var (compared, wholeFolders) = (0L, 0);
        for (var round = 0; round < Rounds; round++)
        {
            using (var worker = await bench.StartWorkerAsync())
            {
                await bench.UntilAskedAsync(worker, random.Next(1, MostPagesBeforeTheKill + 1));
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(MostMillisecondsBeforeTheKill)), Token);
                worker.Kill();
            }

            var (figures, isWhole) = await bench.CompareAsync();
            compared += figures;
            if (isWhole)
            {
                wholeFolders++;
                await bench.BeginAgainAsync();
            }
        }

        using (var last = await bench.StartWorkerAsync())
        {
            await bench.UntilAskedForAllAsync(last);
            Assert.Equal(0, await last.StopAsync());
        }

        Assert.True((await bench.CompareAsync()).IsWhole, "Windows are missing at the end.");
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{Rounds} kills; {wholeFolders + 1} folders filled from empty to whole; {compared} figures compared after kills; 0 lost, 0 doubled."));
    }
}
