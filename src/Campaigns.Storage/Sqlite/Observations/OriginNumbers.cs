using Campaigns.Metrics.Observations;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite.Observations;

/// <summary>Numbers of answer and run during one batch: nearly all observations of a batch have the same.</summary>
internal sealed class OriginNumbers(SqliteConnection writer) : IDisposable
{
    private readonly Dictionary<(string RawId, string RunId), long> known = [];
    private readonly PreparedStatement find = new(writer, "SELECT id FROM origin WHERE raw_id = ?1 AND run_id = ?2");
    private readonly PreparedStatement insert = new(writer, "INSERT INTO origin (raw_id, run_id) VALUES (?1, ?2) RETURNING id");

    /// <summary>The number of the observation's answer and run, added when new.</summary>
    public long Number(Provenance provenance)
    {
        var key = (provenance.RawId, provenance.RunId);
        if (!known.TryGetValue(key, out var number))
        {
            number = Ask(find, key) ?? Ask(insert, key)!.Value;
            known.Add(key, number);
        }

        return number;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        find.Dispose();
        insert.Dispose();
    }

    private static long? Ask(PreparedStatement statement, (string RawId, string RunId) key)
    {
        statement.Bind(1, key.RawId);
        statement.Bind(2, key.RunId);
        if (!statement.Step())
        {
            return null;
        }

        var number = statement.Int64(0);
        statement.Reset();
        return number;
    }
}
