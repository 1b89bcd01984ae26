using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Processes;

namespace Campaigns.Storage.Tests.Influx.Faults;

/// <summary>Tests that look at the memory of the whole process, and so run alone.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>The server is away for long while a puller goes on: a minute in the long run, and as many pulls as an hour brings.</summary>
[Collection(nameof(Alone))]
public sealed class AwayForLongTests
{
    private const int Size = 1_000;
    private const int SpoolMegabytes = 1;

    private static readonly TimeSpan Away = TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1" ? 60 : 3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pull_ServerAwayForLong_SpoolAndMemoryAreBoundedStateIsSaidAndNothingIsLost()
    {
        using var folder = new TemporaryFolder();
        await using var server = new InfluxServer();
        await server.StartAsync();
        var options = InfluxStores.Options(server.Url);
        options.SpoolMegabytes = SpoolMegabytes;
        await using var store = InfluxStores.Make(options, folder.File("spool"));
        await store.StartAsync(Token);
        await store.WriteAsync(NumberedBatches.Batch(0, Size), Token);
        await server.KillAsync();

        var pulled = await PullAsync(store, from: 1);

        Assert.Contains("The spool is full", pulled.Refusal, StringComparison.Ordinal);
        Assert.InRange(SpoolBytes(folder), 1, (long)(SpoolMegabytes * 1.05 * 1_000_000));
        Assert.InRange(pulled.MemoryGrowth, long.MinValue, 16_000_000);
        var state = await Assert.ThrowsAsync<MetricStoreException>(() => store.CheckAsync(Token));
        var unread = await Assert.ThrowsAsync<MetricStoreException>(async () => await store.ReadAsync(new ObservationQuery(), Token).CountAsync(Token));
        Assert.Contains("Check that the server runs", state.Message, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{(pulled.Next - 1) * Size} observations"), unread.Message, StringComparison.Ordinal);

        await server.StartAsync();
        await LoadedStore.AssertNothingWaits(store);
        // The refused pull comes again, and goes straight to the server.
        Assert.Equal(0, (await store.WriteAsync(NumberedBatches.Batch(pulled.Next, Size), Token)).Waiting);
        await LoadedStore.AssertHolds(store, pulled.Next + 1, pulled.Next + 1, Size, folder.File("sqlite"));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Away {Away.TotalSeconds} s, {pulled.Pulls} pulls: {(pulled.Next - 1) * Size} observations waited, {pulled.Refused} pulls refused, memory grew by {pulled.MemoryGrowth / 1e6:N1} MB; all there once."));
    }

    // A pull that is refused is the same pull the next time: its cursor stays.
    private static async Task<Pulled> PullAsync(InfluxMetricStore store, int from)
    {
        var (next, pulls, refused, refusal) = (from, 0, 0, string.Empty);
        var before = 0L;
        for (var start = TimeProvider.System.GetTimestamp(); refused == 0 || TimeProvider.System.GetElapsedTime(start) < Away; pulls++)
        {
            try
            {
                var result = await store.WriteAsync(NumberedBatches.Batch(next, Size), Token);
                Assert.Equal(Size, result.Waiting);
                next++;
            }
            catch (MetricStoreException full)
            {
                // From the full spool on, nothing may grow any more.
                before = refused == 0 ? GC.GetTotalMemory(forceFullCollection: true) : before;
                (refused, refusal) = (refused + 1, full.Message);
            }

            await Task.Delay(30, Token);
        }

        return new Pulled(next, pulls, refused, refusal, GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    private static long SpoolBytes(TemporaryFolder folder) => new DirectoryInfo(folder.File("spool")).GetFiles("*.spool").Sum(file => file.Length);

    private sealed record Pulled(int Next, int Pulls, int Refused, string Refusal, long MemoryGrowth);
}
