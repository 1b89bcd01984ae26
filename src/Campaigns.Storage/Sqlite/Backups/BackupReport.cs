namespace Campaigns.Storage.Sqlite.Backups;

/// <summary>A backup that was read back and found whole.</summary>
/// <param name="File">Full path of the backup.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Sha256">SHA-256 of the file, 64 lower-case hexadecimal digits; also in the file of the same name with <c>.sha256</c>.</param>
/// <param name="Observations">Stored observations in it, revisions included.</param>
public sealed record BackupReport(string File, long Bytes, string Sha256, long Observations);
