using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Backups;

namespace Campaigns.Storage.Backups;

/// <summary>The embedded database holds everything: its backup is a copy of one moment of it.</summary>
internal sealed class EmbeddedBackup(SqliteDatabase database) : IInstallationBackup
{
    /// <inheritdoc/>
    public Task<BackupReport> BackUpAsync(string file, IProgress<double>? progress, CancellationToken cancellationToken) =>
        SqliteBackup.BackUpAsync(database, file, progress, cancellationToken);
}
