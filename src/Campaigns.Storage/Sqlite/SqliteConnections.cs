using Campaigns.Metrics;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Storage.Sqlite;

/// <summary>Opens the two kinds of connections with what each must and must not do.</summary>
internal static class SqliteConnections
{
    /// <summary>The connection that alone writes, commits and checkpoints.</summary>
    /// <param name="file">The database file.</param>
    public static SqliteConnection OpenWriter(string file) => Open(
        file,
        SqliteOpenMode.ReadWriteCreate,
        // The log is moved into the file every 16 000 pages (64 MB), in the commit that passes them: figures of one day for many series touch
        // as many pages as there are series, and a page that changes ten times is then moved once.
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16000; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -32768");

    /// <summary>A connection that only reads and never checkpoints, neither on its way nor when it closes.</summary>
    /// <param name="file">The database file.</param>
    public static SqliteConnection OpenReader(string file)
    {
        var reader = Open(file, SqliteOpenMode.ReadOnly, "PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -8192");
        SqliteException.ThrowExceptionForRC(raw.sqlite3_db_config(reader.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _), reader.Handle);
        return reader;
    }

    /// <summary>Reads every page once and stops the start when one is damaged; a write would make it worse.</summary>
    /// <param name="connection">The database.</param>
    /// <exception cref="MetricStoreException">A page is damaged.</exception>
    public static void RefuseDamage(SqliteConnection connection)
    {
        var finding = connection.ExecuteScalar<string>("PRAGMA quick_check(1)");
        if (finding != "ok")
        {
            throw new MetricStoreException(
                $"The database {connection.DataSource} is damaged: {finding} Nothing more should be written into it, and the program does not start on it. " +
                "Stop the program, copy the data folder away, then restore the newest backup.");
        }
    }

    /// <summary>Runs statements without parameters.</summary>
    public static void Execute(SqliteConnection connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);

    /// <summary>Reads one small table, to see that the file answers.</summary>
    public static int Touch(SqliteConnection connection) => connection.ExecuteScalar<int>("SELECT COUNT(*) FROM schema_migration");

    private static SqliteConnection Open(string file, SqliteOpenMode mode, string pragmas)
    {
        // No pooling by ADO.NET: a pooled connection would stay open beyond the lock on the folder.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Execute(connection, $"PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; {pragmas}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
