using Campaigns.Metrics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Storage.Sqlite.Backups;

/// <summary>Copies the database while it is in use, reads copies back, and puts one in its place.</summary>
public static class SqliteBackup
{
    // 16 MB between looks at the token.
    private const int PagesAtOnce = 4096;

    /// <summary>Copies one moment of the database into a file and reads the copy back. Writers go on meanwhile.</summary>
    /// <param name="database">The open database.</param>
    /// <param name="file">The backup to make; it appears only when it is whole. An existing file is never replaced.</param>
    /// <param name="progress">Told the copied part, 0 to 1; null when nobody listens.</param>
    /// <param name="cancellationToken">Cancels the copying; nothing is left then.</param>
    /// <exception cref="MetricStoreException">The file exists or cannot be written, or the copy is not whole.</exception>
    public static async Task<BackupReport> BackUpAsync(
        SqliteDatabase database, string file, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            throw new MetricStoreException($"{file} exists. Give the backup a name of its own; an older backup is not replaced.");
        }

        var partial = $"{file}.partial";
        try
        {
            DataFolder.CreateFile(partial).Dispose();
            await Task.Run(() => Copy(database, partial, progress, cancellationToken), cancellationToken);
            File.Move(partial, file);
            BackupFile.WriteChecksum(file);
            return BackupFile.Verify(file);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, partial);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MetricStoreException($"The backup {file} cannot be written: {exception.Message} Name another place.", exception);
        }
        finally
        {
            Remove(partial);
        }
    }

    /// <summary>Reads a whole backup back: its checksum, every page, every reference.</summary>
    /// <param name="file">The backup.</param>
    /// <exception cref="MetricStoreException">It is missing, changed, damaged, of another program or of a newer one.</exception>
    public static BackupReport Verify(string file) => BackupFile.Verify(file);

    /// <summary>Puts a backup in the place of the database of a data folder that no process uses.</summary>
    /// <param name="file">The backup; it is verified first, and nothing is changed when it is not whole.</param>
    /// <param name="dataFolder">The data folder; created when missing.</param>
    /// <param name="time">Clock for the name under which the former database is kept.</param>
    /// <returns>Full path of the former database, kept beside; null when there was none.</returns>
    /// <exception cref="MetricStoreException">The backup is not whole, or the folder is in use or cannot be written.</exception>
    public static string? Restore(string file, string dataFolder, TimeProvider time)
    {
        BackupFile.Verify(file);
        using var folder = DataFolder.Take(dataFolder);
        try
        {
            return new SqliteRestoration(folder, time).Run(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw folder.Explain(exception);
        }
    }

    private static void Copy(SqliteDatabase database, string file, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using var source = database.Read();
        // Without the snapshot every write in between would begin the copy anew.
        using var snapshot = new SqliteSnapshot(source.Connection);
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        target.Open();
        using (var copy = raw.sqlite3_backup_init(target.Handle, "main", source.Connection.Handle, "main"))
        {
            int code;
            while ((code = raw.sqlite3_backup_step(copy, PagesAtOnce)) == raw.SQLITE_OK)
            {
                progress?.Report(1 - (double)raw.sqlite3_backup_remaining(copy) / raw.sqlite3_backup_pagecount(copy));
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (code != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(code, target.Handle);
            }
        }

        // One file, without a log beside it.
        SqliteConnections.Execute(target, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL");
        progress?.Report(1);
    }

    private static void Remove(string partial)
    {
        foreach (var side in (string[])["", "-journal", "-wal", "-shm"])
        {
            File.Delete(partial + side);
        }
    }
}
