using Campaigns.Metrics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Storage.Sqlite;

/// <summary>Says what a fault of SQLite means and what to do.</summary>
internal static class SqliteFaults
{
    /// <summary>The fault as the store's own exception.</summary>
    /// <param name="fault">What SQLite reported.</param>
    /// <param name="file">The database file.</param>
    public static MetricStoreException Explain(SqliteException fault, string file) =>
        new($"{Cause(fault, file)} (SQLite {fault.SqliteExtendedErrorCode}: {fault.Message})", fault);

    private static string Cause(SqliteException fault, string file) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"The disk of {file} is full. Nothing of this call counts as stored; free some space and repeat it.",
        raw.SQLITE_IOERR => $"The disk of {file} reported an error. Check the disk; repeating the call is harmless.",
        raw.SQLITE_CORRUPT => $"The database {file} is damaged. Stop the program and restore the newest backup.",
        raw.SQLITE_NOTADB => $"{file} is no database, or its beginning is damaged. Restore the newest backup, or name another data folder.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another program holds {file}. Close it: one data folder serves one process.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => $"The database {file} may not be written. Give this user the right to write the file and its folder.",
        raw.SQLITE_CANTOPEN => $"The database {file} cannot be opened. Check that the folder exists and this user may write in it.",
        raw.SQLITE_TOOBIG => $"A text or answer is larger than the database {file} can hold in one place. Split it.",
        _ => $"The database {file} refused the call.",
    };
}
