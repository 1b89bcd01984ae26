using Campaigns.Metrics;
using Campaigns.Storage.Sqlite.Backups;
using Campaigns.Storage.Transfer;
using Campaigns.Storage.Transfer.Archives;

namespace Campaigns.Storage.Backups;

/// <summary>
/// An installation on servers, or on one server and the embedded database: its backup is an archive with a checksum beside it. Each server's own backup is
/// quicker to restore; this one needs no more than the program.
/// </summary>
internal sealed class ArchiveBackup(MovableStore store, TimeProvider time) : IInstallationBackup
{
    /// <inheritdoc/>
    public async Task<BackupReport> BackUpAsync(string file, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var steps = progress is null ? null : new Steps(progress);
        await new ArchiveExport(store, time).RunAsync(file, steps, cancellationToken);
        BackupFile.WriteChecksum(file);
        var contents = new ArchiveFile(file).Check(null, cancellationToken);
        progress?.Report(1);
        return new BackupReport(Path.GetFullPath(file), new FileInfo(file).Length, BackupFile.Checksum(file), contents.Counts.Observations);
    }

    /// <summary>Puts such a backup into an empty installation.</summary>
    /// <param name="store">The installation.</param>
    /// <param name="file">The backup.</param>
    /// <param name="dataFolder">Folder for the note of a restore that is cut short; the next one goes on.</param>
    /// <param name="progress">Told the read part.</param>
    /// <param name="cancellationToken">Cancels between blocks.</param>
    /// <exception cref="MetricStoreException">The backup is not whole, or the installation holds figures already.</exception>
    public static async Task<ImportReport> RestoreAsync(
        MovableStore store, string file, string dataFolder, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        BackupFile.RefuseChanged(file);
        var import = new ArchiveImport(store, dataFolder);
        if (!import.IsBegun(file) && await store.Figures.ReadAsync(new ObservationQuery(), cancellationToken).AnyAsync(cancellationToken))
        {
            throw new MetricStoreException(
                "The installation holds figures already, and a restore puts a backup in place of nothing. Empty its database and bucket, or name others; " +
                "to add what the backup holds to what is there, use `import-archive`.");
        }

        return await import.RunAsync(file, progress, cancellationToken);
    }

    private sealed class Steps(IProgress<double> progress) : IProgress<TransferProgress>
    {
        private double told;

        // Where the whole is not known: nearer and nearer to the end without reaching it. Reading it back comes after, so that the end is told once.
        public void Report(TransferProgress value) => progress.Report(told = value.Fraction is { } fraction ? Math.Min(fraction, 0.999) : told + ((1 - told) / 1000));
    }
}
