using Campaigns.Metrics;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Influx.Fakes;
using Campaigns.Storage.Tests.Processes;

namespace Campaigns.Storage.Tests.Influx.Faults;

/// <summary>A store under load: influxd, a front that can misbehave, and a writer that notes what it was promised.</summary>
internal sealed class LoadedStore : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly InfluxMetricStore store;

    private LoadedStore(InfluxServer server, InfluxFront front, int size, int timeoutSeconds)
    {
        (Server, Front, Size, TimeoutSeconds) = (server, front, size, timeoutSeconds);
        store = InfluxStores.Make(Options(front.Url, timeoutSeconds), folder.File("spool"));
    }

    /// <summary>Observations of a batch.</summary>
    public int Size { get; }

    /// <summary>Time limit of a request.</summary>
    public int TimeoutSeconds { get; }

    public InfluxServer Server { get; }

    public InfluxFront Front { get; }

    /// <summary>How many batches were promised: numbers 0 to this, without this.</summary>
    public int Promised { get; private set; }

    /// <summary>How many of them were promised from the spool.</summary>
    public int Spooled { get; private set; }

    public static async Task<LoadedStore> StartAsync(InfluxServer server, int size = NumberedBatches.Size, int timeoutSeconds = 1)
    {
        var front = await InfluxFront.StartAsync(VersionShape.V18, server.Url);
        front.KeepsRequests = false;
        var loaded = new LoadedStore(server, front, size, timeoutSeconds);
        await loaded.store.StartAsync(CancellationToken.None);
        return loaded;
    }

    /// <summary>Short time limits, so that a frozen server is noticed within the test.</summary>
    private static InfluxOptions Options(string url, int timeoutSeconds)
    {
        var options = InfluxStores.Options(url);
        options.TimeoutSeconds = timeoutSeconds;
        return options;
    }

    /// <summary>Writes batches until told to stop.</summary>
    public async Task LoadAsync(int batches, CancellationToken stop)
    {
        for (var end = Promised + batches; Promised < end && !stop.IsCancellationRequested; Promised++)
        {
            var result = await store.WriteAsync(NumberedBatches.Batch(Promised, Size), CancellationToken.None);
            Spooled += result.Waiting > 0 ? 1 : 0;
            // Onto the disk alone it goes a hundred times faster than the server takes it.
            await Task.Delay(result.Waiting / 20, CancellationToken.None);
        }
    }

    /// <summary>Waits until nothing waits, then compares the store with what was promised and with the embedded store.</summary>
    public async Task AssertHoldsWhatWasPromised()
    {
        await AssertNothingWaits(store);
        // Read by another process, which is in no hurry.
        await using var reader = InfluxStores.Make(InfluxStores.Options(Server.Url), folder.File("none"));
        await AssertHolds(reader, Promised, Promised, Size, folder.File("sqlite"));
    }

    /// <summary>Waits until nothing waits.</summary>
    public static async Task AssertNothingWaits(InfluxMetricStore store)
    {
        var reason = string.Empty;
        for (var attempt = 0; attempt < 3_000; attempt++)
        {
            try
            {
                await store.CheckAsync(CancellationToken.None);
                return;
            }
            catch (MetricStoreException fault)
            {
                reason = fault.Message;
                await Task.Delay(100);
            }
        }

        Assert.Fail($"After five minutes something still waits: {reason}");
    }

    /// <summary>Each batch is there whole and once, and both stores read alike.</summary>
    /// <param name="store">The store.</param>
    /// <param name="least">Batches that were promised.</param>
    /// <param name="most">Batches that may be there.</param>
    /// <param name="size">Observations of a batch.</param>
    /// <param name="sqliteFolder">Folder for the embedded store.</param>
    public static async Task AssertHolds(InfluxMetricStore store, int least, int most, int size, string sqliteFolder)
    {
        var found = await NumberedBatches.BatchesAsync(store);
        Assert.InRange(found.Count, least, most);
        Assert.Equal(Enumerable.Range(0, found.Count), found.Keys);
        Assert.All(found.Values, rows => Assert.Equal(size, rows));

        using var database = OpenDatabase.In(sqliteFolder);
        var sqlite = new SqliteMetricStore(database);
        for (var number = 0; number < found.Count; number++)
        {
            await sqlite.WriteAsync(NumberedBatches.Batch(number, size), CancellationToken.None);
        }

        await using var expected = sqlite.ReadRevisionsAsync(new ObservationQuery(), CancellationToken.None).GetAsyncEnumerator();
        await using var actual = store.ReadRevisionsAsync(new ObservationQuery(), CancellationToken.None).GetAsyncEnumerator();
        while (await expected.MoveNextAsync())
        {
            Assert.True(await actual.MoveNextAsync(), "The embedded store holds more.");
            Assert.True(expected.Current == actual.Current, $"The stores differ: {expected.Current} and {actual.Current}.");
        }

        Assert.False(await actual.MoveNextAsync(), "The embedded store holds less.");
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        await Front.DisposeAsync();
        folder.Dispose();
    }
}
