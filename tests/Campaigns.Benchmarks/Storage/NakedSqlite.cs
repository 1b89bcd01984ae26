using Campaigns.Metrics.Observations;
using Microsoft.Data.Sqlite;

namespace Campaigns.Benchmarks.Storage;

/// <summary>The engine alone: the same figures into one flat table with one prepared command, no look for an older answer, no provenance by number.</summary>
internal sealed class NakedSqlite : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;

    public NakedSqlite(string file)
    {
        connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 16000");
        Run("CREATE TABLE figure (campaign, channel, audience, metric, day, observed_at, value, pointer, PRIMARY KEY (campaign, channel, audience, metric, day, observed_at)) WITHOUT ROWID");
        insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO figure VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)";
        for (var index = 0; index < 8; index++)
        {
            insert.Parameters.Add(new SqliteParameter($"@p{index}", null));
        }
    }

    /// <summary>One transaction.</summary>
    public void Write(IReadOnlyList<Observation> batch)
    {
        using var transaction = connection.BeginTransaction();
        insert.Transaction = transaction;
        foreach (var observation in batch)
        {
            object[] values =
            [
                observation.Series.Campaign, observation.Series.Channel!, observation.Series.Audience.Key, observation.Metric,
                observation.Window.First!.Value.DayNumber, observation.ObservedAt.UtcTicks, (double)observation.Value!.Value, observation.Provenance.Pointer,
            ];
            for (var index = 0; index < values.Length; index++)
            {
                insert.Parameters[index].Value = values[index];
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
