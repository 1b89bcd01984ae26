using System.Text.Json;
using Campaigns.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Backups;

/// <summary>Makes the backups that other processes ask of this one, one after the other, while it goes on serving.</summary>
internal sealed partial class BackupService(
    IInstallationBackup backup, IOptions<StorageOptions> options, TimeProvider time, ILogger<BackupService> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Abandoned = 2 * BackupRequests.Patience;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var folder = new BackupRequestFolder(options.Value.DataFolder);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                folder.RemoveOlderThan(time.GetUtcNow() - Abandoned);
                foreach (var id in folder.Waiting())
                {
                    await AnswerAsync(folder, id, stoppingToken);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A full disk, say: the one who asked hears nothing and says so; this process goes on serving.
                Log.NotAnswered(logger, failure);
            }

            await Task.Delay(BetweenLooks, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AnswerAsync(BackupRequestFolder folder, string id, CancellationToken stoppingToken)
    {
        // The request goes away when the one who asked does; so does the backup.
        using var asked = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var progress = new Inline(fraction =>
        {
            folder.Write(id, "progress", fraction);
            if (!File.Exists(folder.FileOf(id, "request")))
            {
                asked.Cancel();
            }
        });
        try
        {
            var request = folder.Read<BackupRequest>(id, "request")!;
            progress.Report(0);
            var report = await backup.BackUpAsync(request.File, progress, asked.Token);
            Log.BackedUp(logger, report.File, report.Bytes);
            folder.Write(id, "done", report);
        }
        catch (OperationCanceledException) when (asked.IsCancellationRequested)
        {
            folder.Write(id, "failed", "The backup was stopped before it was whole; nothing of it is left.");
        }
        catch (Exception failure) when (failure is MetricStoreException or JsonException or IOException or UnauthorizedAccessException)
        {
            Log.Failed(logger, failure);
            folder.Write(id, "failed", failure.Message);
        }
        finally
        {
            File.Delete(folder.FileOf(id, "request"));
        }
    }

    /// <summary>Reports on the thread that copies, so that no report comes after the end.</summary>
    private sealed class Inline(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Backed up to {File}, {Bytes} bytes.")]
        public static partial void BackedUp(ILogger logger, string file, long bytes);

        [LoggerMessage(2, LogLevel.Error, "A backup that was asked for failed.")]
        public static partial void Failed(ILogger logger, Exception failure);

        [LoggerMessage(3, LogLevel.Error, "A request for a backup could not be answered.")]
        public static partial void NotAnswered(ILogger logger, Exception failure);
    }
}
