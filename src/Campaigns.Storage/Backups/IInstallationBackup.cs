using Campaigns.Metrics;
using Campaigns.Storage.Sqlite.Backups;

namespace Campaigns.Storage.Backups;

/// <summary>Backs up the installation that this process has open, while it is in use.</summary>
public interface IInstallationBackup
{
    /// <summary>Makes a backup and reads it back.</summary>
    /// <param name="file">Full path of the backup to make; an existing file is never replaced.</param>
    /// <param name="progress">Told the part done, 0 to 1; null when nobody listens.</param>
    /// <param name="cancellationToken">Cancels; nothing is left then.</param>
    /// <exception cref="MetricStoreException">It could not be made; the message holds the cure.</exception>
    Task<BackupReport> BackUpAsync(string file, IProgress<double>? progress, CancellationToken cancellationToken);
}
