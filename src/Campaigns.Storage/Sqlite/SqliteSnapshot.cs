using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite;

/// <summary>One moment of the database, seen by one reader until disposed, whatever is written meanwhile.</summary>
internal sealed class SqliteSnapshot : IDisposable
{
    private readonly SqliteConnection reader;

    public SqliteSnapshot(SqliteConnection reader)
    {
        this.reader = reader;
        SqliteConnections.Execute(reader, "BEGIN");
        // BEGIN alone takes no snapshot; the first reading does.
        SqliteConnections.Touch(reader);
    }

    /// <inheritdoc/>
    public void Dispose() => SqliteConnections.Execute(reader, "COMMIT");
}
