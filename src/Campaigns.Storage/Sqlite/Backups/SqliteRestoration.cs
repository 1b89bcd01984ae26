using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite.Backups;

/// <summary>Exchanges the database of a held folder. Killed at any point it leaves the former database or the restored one, under its name.</summary>
internal sealed class SqliteRestoration(DataFolder folder, TimeProvider time)
{
    /// <summary>Puts the verified backup in place.</summary>
    /// <param name="backup">The backup.</param>
    /// <returns>Where the former database is kept; null when there was none.</returns>
    public string? Run(string backup)
    {
        var arriving = $"{folder.DatabaseFile}.restoring";
        CopyToDisk(backup, arriving);
        var former = KeepFormer();
        File.Move(arriving, folder.DatabaseFile, overwrite: true);
        return former;
    }

    private string? KeepFormer()
    {
        if (!File.Exists(folder.DatabaseFile) || new FileInfo(folder.DatabaseFile).Length == 0)
        {
            return null;
        }

        var former = string.Create(CultureInfo.InvariantCulture, $"{folder.DatabaseFile}.before-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        // A log belongs to the file it was written for; applied to the restored one it would destroy it.
        FoldLogIn();
        CopyToDisk(folder.DatabaseFile, former);
        foreach (var side in (string[])["-wal", "-shm"])
        {
            if (File.Exists(folder.DatabaseFile + side))
            {
                File.Move(folder.DatabaseFile + side, former + side, overwrite: true);
            }
        }

        return former;
    }

    // Closing the only connection moves the log into the file and removes it. A database that cannot be opened keeps its log beside it.
    private void FoldLogIn()
    {
        try
        {
            using var last = SqliteConnections.OpenWriter(folder.DatabaseFile);
            SqliteConnections.Touch(last);
        }
        catch (SqliteException)
        {
            // It is damaged, which may be why a backup is restored; it is kept as it is.
        }
    }

    private static void CopyToDisk(string from, string to)
    {
        using var source = File.OpenRead(from);
        using var target = DataFolder.CreateFile(to);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }
}
