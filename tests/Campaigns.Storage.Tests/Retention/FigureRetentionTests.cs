using Campaigns.Metrics;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Influx;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Retention;

/// <summary>The contract, held by the embedded store.</summary>
public sealed class SqliteFigureRetentionTests : FigureRetentionContract
{
    private readonly OpenDatabase database = new();
    private SqliteMetricStore? store;

    protected override Task<IMetricStore> StoreAsync() => Task.FromResult<IMetricStore>(store ??= new SqliteMetricStore(database.Database));

    protected override Task<IMetricStore> OtherProcessAsync() => StoreAsync();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        database.Dispose();
    }
}

/// <summary>The contract, held by a real InfluxDB.</summary>
public sealed class InfluxFigureRetentionTests(InfluxServer server) : FigureRetentionContract, IClassFixture<InfluxServer>
{
    private readonly TemporaryFolder folder = new();
    private readonly string database = "retention" + Guid.NewGuid().ToString("N");
    private readonly List<InfluxMetricStore> opened = [];

    protected override Task<IMetricStore> StoreAsync() => OpenAsync("spool");

    protected override Task<IMetricStore> OtherProcessAsync() => OpenAsync("other");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        opened.ForEach(store => store.DisposeAsync().AsTask().GetAwaiter().GetResult());
        folder.Dispose();
    }

    private async Task<IMetricStore> OpenAsync(string spool)
    {
        var store = InfluxStores.Make(InfluxStores.Options(server.Url, database), folder.File(spool));
        opened.Add(store);
        await store.StartAsync(Token);
        return store;
    }
}
