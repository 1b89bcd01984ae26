using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite;

/// <summary>Read-only connections, kept open between readings.</summary>
internal sealed class SqliteReaderPool(string file) : IDisposable
{
    // More may be open at one moment; no more are kept.
    private const int Kept = 8;

    private readonly ConcurrentBag<SqliteConnection> idle = [];
    private volatile bool disposed;

    /// <summary>An idle connection, or a new one.</summary>
    public Lease Rent() => new(this, idle.TryTake(out var connection) ? connection : SqliteConnections.OpenReader(file));

    /// <inheritdoc/>
    public void Dispose()
    {
        disposed = true;
        CloseIdle();
    }

    private void Return(SqliteConnection connection)
    {
        if (idle.Count >= Kept)
        {
            connection.Dispose();
            return;
        }

        idle.Add(connection);
        if (disposed)
        {
            // Returned while the pool was closing, or after it.
            CloseIdle();
        }
    }

    private void CloseIdle()
    {
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    /// <summary>A connection on loan.</summary>
    internal sealed class Lease(SqliteReaderPool pool, SqliteConnection connection) : IDisposable
    {
        private bool returned;

        /// <summary>The connection; not to be used after disposal.</summary>
        public SqliteConnection Connection => connection;

        /// <inheritdoc/>
        public void Dispose()
        {
            if (!returned)
            {
                returned = true;
                pool.Return(connection);
            }
        }
    }
}
