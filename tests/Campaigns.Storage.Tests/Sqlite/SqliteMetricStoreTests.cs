using Campaigns.Metrics;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Contract;
using Campaigns.Storage.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Storage.Tests.Sqlite;

/// <summary>The contract, held by the embedded store.</summary>
public sealed class SqliteMetricStoreTests : MetricStoreContract
{
    private readonly TemporaryFolder folder = new();
    private SqliteDatabase? database;

    protected override Task<IMetricStore> OpenAsync()
    {
        database = SqliteDatabase.Open(folder.Path, TimeProvider.System, NullLogger.Instance);
        return Task.FromResult<IMetricStore>(new SqliteMetricStore(database));
    }

    protected override Task CloseAsync()
    {
        database?.Dispose();
        database = null;
        return Task.CompletedTask;
    }

    protected override void Remove() => folder.Dispose();
}
