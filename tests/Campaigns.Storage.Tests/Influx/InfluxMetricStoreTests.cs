using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Tests.Contract;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Influx;

/// <summary>The contract, held by a real InfluxDB 1.6.7.</summary>
public sealed class InfluxMetricStoreTests(InfluxServer server) : MetricStoreContract, IClassFixture<InfluxServer>
{
    private static int databases;

    private readonly TemporaryFolder folder = new();
    private readonly string database = string.Create(CultureInfo.InvariantCulture, $"contract{Interlocked.Increment(ref databases)}");
    private InfluxMetricStore? store;

    // Each round is three conversations with a server.
    protected override int Rounds => IsLong ? 5_000 : 300;

    protected override async Task<IMetricStore> OpenAsync()
    {
        store = InfluxStores.Make(InfluxStores.Options(server.Url, database), folder.File("spool"));
        await store.StartAsync(CancellationToken.None);
        return store;
    }

    protected override async Task CloseAsync()
    {
        if (store is { } open)
        {
            store = null;
            await open.DisposeAsync();
        }
    }

    protected override void Remove() => folder.Dispose();
}
