using Campaigns.Metrics;
using Campaigns.Storage.Sqlite.Backups;
using Campaigns.Storage.Transfer;
using Campaigns.Storage.Transfer.Archives;

namespace Campaigns.Storage.Backups;

/// <summary>Puts a backup in place, by the kind that its first bytes tell.</summary>
public static class RestoredBackup
{
    /// <summary>True when the backup is an archive, which goes into servers; false when it is a copy of the embedded database.</summary>
    /// <param name="file">The backup.</param>
    public static bool IsArchive(string file)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        using var stream = File.OpenRead(file);
        var first = new byte[BlockFrame.Magic.Length];
        return stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && BlockFrame.Magic.SequenceEqual(first);
    }

    /// <summary>Puts a copy of the embedded database in the place of the one of a data folder that no process uses.</summary>
    /// <param name="file">The backup; nothing is changed when it is not whole.</param>
    /// <param name="options">Settings of the installation.</param>
    /// <param name="time">Clock for the name under which the former database is kept.</param>
    /// <returns>What was restored, and where the former database is kept; null when there was none.</returns>
    /// <exception cref="MetricStoreException">The backup is not whole, the folder is in use, or the settings name servers.</exception>
    public static (BackupReport Report, string? Former) RestoreDatabase(string file, StorageOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.IsEmbedded)
        {
            throw new MetricStoreException(
                $"{file} is a copy of an embedded database, and the settings name a server for {(options.UsesPostgres ? "the catalogue" : "the figures")}. " +
                "Restore it with --data into a folder of its own without these settings, `export` that, and `import-archive` the archive here.");
        }

        var former = SqliteBackup.Restore(file, options.DataFolder, time);
        return (SqliteBackup.Verify(file), former);
    }

    /// <summary>Puts an archive into an empty installation.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="store">The installation.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="progress">Told the read part; null when nobody listens.</param>
    /// <param name="cancellationToken">Cancels between blocks; the next restore goes on.</param>
    /// <exception cref="MetricStoreException">The backup is not whole, or the installation holds figures already.</exception>
    public static Task<ImportReport> RestoreArchiveAsync(
        string file, MovableStore store, StorageOptions options, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ArchiveBackup.RestoreAsync(store, file, options.DataFolder, progress, cancellationToken);
    }
}
