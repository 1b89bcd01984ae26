using Campaigns.Metrics;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Transfer;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Storage;

/// <summary>An installation on the embedded database, opened beside the configured one.</summary>
public sealed class EmbeddedInstallation : IDisposable
{
    private readonly SqliteDatabase database;

    private EmbeddedInstallation(SqliteDatabase database)
    {
        this.database = database;
        Store = new MovableStore(new SqliteMetricStore(database), new SqlRawAnswerStore(database), new SqliteCatalogueTables(database));
    }

    /// <summary>What it holds.</summary>
    public MovableStore Store { get; }

    /// <summary>Opens the database of a data folder that no process uses; an older one is brought to this program's shape.</summary>
    /// <param name="dataFolder">The folder.</param>
    /// <param name="time">Clock for the notes of applied migrations.</param>
    /// <exception cref="MetricStoreException">The folder holds no database, is in use, or its database cannot be used.</exception>
    public static EmbeddedInstallation Open(string dataFolder, TimeProvider time) => File.Exists(Path.Combine(dataFolder, DataFolder.DatabaseName))
        ? new EmbeddedInstallation(SqliteDatabase.Open(dataFolder, time, NullLogger.Instance))
        : throw new MetricStoreException($"The folder {dataFolder} holds no database {DataFolder.DatabaseName}. Name a data folder, or an archive that `export` made.");

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();
}
