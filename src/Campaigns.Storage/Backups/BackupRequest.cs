namespace Campaigns.Storage.Backups;

/// <summary>A backup asked for by another process.</summary>
/// <param name="File">Full path of the backup to make.</param>
internal sealed record BackupRequest(string File);
