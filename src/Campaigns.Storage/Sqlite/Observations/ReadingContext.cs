using Campaigns.Metrics.Observations;
using Campaigns.Storage.Observations;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite.Observations;

/// <summary>What the numbers in rows stand for, during one reading.</summary>
internal sealed class ReadingContext(SqliteConnection connection, InternedTables tables) : IDisposable
{
    private readonly Dictionary<long, (string RawId, string RunId)> origins = [];
    private readonly PreparedStatement find = new(connection, "SELECT raw_id, run_id FROM origin WHERE id = ?1");

    /// <summary>The quality of a number.</summary>
    public StoredQuality Quality(long id) => tables.Quality(id);

    /// <summary>The provenance of an origin's number and a pointer.</summary>
    public Provenance Provenance(long origin, string pointer)
    {
        if (!origins.TryGetValue(origin, out var found))
        {
            find.Bind(1, origin);
            find.Step();
            found = (find.Text(0)!, find.Text(1)!);
            find.Reset();
            origins.Add(origin, found);
        }

        return new Provenance(found.RawId, pointer, found.RunId);
    }

    /// <inheritdoc/>
    public void Dispose() => find.Dispose();
}
