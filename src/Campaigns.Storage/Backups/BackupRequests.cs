using Campaigns.Metrics;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Backups;

namespace Campaigns.Storage.Backups;

/// <summary>Asks the process that holds a data folder for a backup.</summary>
/// <param name="time">Clock for the waiting.</param>
public sealed class BackupRequests(TimeProvider time)
{
    /// <summary>How long to wait for the first word. The holder looks four times a second, but not while it makes another backup.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>True when a process holds the folder.</summary>
    /// <param name="dataFolder">The data folder.</param>
    public static bool IsHeld(string dataFolder) => DataFolder.IsHeld(dataFolder);

    /// <summary>Asks and waits until the backup is there and read back.</summary>
    /// <param name="dataFolder">The held data folder.</param>
    /// <param name="file">Full path of the backup to make, as the holder sees it.</param>
    /// <param name="progress">Told the part done, 0 to 1.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    /// <exception cref="MetricStoreException">The holder could not make it, or does not answer.</exception>
    public async Task<BackupReport> AskAsync(string dataFolder, string file, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        try
        {
            var folder = new BackupRequestFolder(dataFolder);
            return await AskAsync(folder, dataFolder, file, progress, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MetricStoreException($"The process that holds {dataFolder} cannot be asked: {exception.Message} Run this as the user that it runs as.", exception);
        }
    }

    private async Task<BackupReport> AskAsync(
        BackupRequestFolder folder, string dataFolder, string file, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        folder.Write(id, "request", new BackupRequest(file));
        try
        {
            var heard = time.GetTimestamp();
            var known = -1.0;
            while (true)
            {
                if (Answer(folder, id) is { } report)
                {
                    progress?.Report(1);
                    return report;
                }

                if (folder.Read<double?>(id, "progress") is { } fraction && fraction != known)
                {
                    (known, heard) = (fraction, time.GetTimestamp());
                    progress?.Report(fraction);
                }

                RefuseSilence(dataFolder, known, time.GetElapsedTime(heard));
                await Task.Delay(BetweenLooks, time, cancellationToken);
            }
        }
        finally
        {
            folder.Remove(id);
        }
    }

    private static BackupReport? Answer(BackupRequestFolder folder, string id) => folder.Read<string>(id, "failed") is { } failure
        ? throw new MetricStoreException(failure)
        : folder.Read<BackupReport>(id, "done");

    // Once it has begun, the reading back at the end of a large backup may be silent for long; then only the holder's end counts.
    private static void RefuseSilence(string dataFolder, double known, TimeSpan silence)
    {
        var hasBegun = known >= 0;
        if ((!hasBegun && silence > Patience) || !IsHeld(dataFolder))
        {
            throw new MetricStoreException(
                $"The process that holds {dataFolder} does not answer: it is no `serve`, or it has ended. Wait until it has, and run the backup again.");
        }
    }
}
