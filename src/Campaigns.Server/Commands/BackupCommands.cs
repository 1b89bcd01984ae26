using System.CommandLine;
using System.Globalization;
using Campaigns.Storage.Backups;
using Campaigns.Storage.Sqlite.Backups;
using Campaigns.Storage.Transfer;

namespace Campaigns.Server.Commands;

/// <summary><c>backup</c> and <c>restore</c>.</summary>
internal static class BackupCommands
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "The backup." };

    public static IEnumerable<Command> Create(ConfigurationArguments arguments)
    {
        yield return Verb("backup", "Copies one moment of everything into a file, also while the server runs, and reads the copy back.", arguments, BackUpAsync);
        yield return Verb("restore", "Puts a backup in place. The server must be stopped; what was there before is kept beside it.", arguments, RestoreAsync);
    }

    private static Command Verb(
        string name, string description, ConfigurationArguments arguments, Func<ParseResult, string[], CancellationToken, Task<int>> work)
    {
        var command = new Command(name, description) { File };
        arguments.AddData(command);
        command.SetAction((result, cancellationToken) => Failures.ReportAsync(
            () => work(result, arguments.Read(result), cancellationToken), result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> BackUpAsync(ParseResult result, string[] settings, CancellationToken cancellationToken)
    {
        var file = result.GetRequiredValue(File).FullName;
        var bar = new TransferBar(result.InvocationConfiguration.Error, !Console.IsErrorRedirected, TimeProvider.System);
        var progress = new Part(bar);
        try
        {
            var folder = DataServices.StorageOptions(settings).DataFolder;
            if (BackupRequests.IsHeld(folder))
            {
                await WriteAsync(result, await new BackupRequests(TimeProvider.System).AskAsync(folder, file, progress, cancellationToken));
                return 0;
            }

            return await DataServices.UseAsync(
                settings,
                async services =>
                {
                    await WriteAsync(result, await services.GetRequiredService<IInstallationBackup>().BackUpAsync(file, progress, cancellationToken));
                    return 0;
                },
                cancellationToken);
        }
        finally
        {
            bar.End();
        }
    }

    private static async Task<int> RestoreAsync(ParseResult result, string[] settings, CancellationToken cancellationToken)
    {
        var file = result.GetRequiredValue(File).FullName;
        var options = DataServices.StorageOptions(settings);
        if (RestoredBackup.IsArchive(file))
        {
            return await RestoreArchiveAsync(result, settings, file, cancellationToken);
        }

        var (report, former) = RestoredBackup.RestoreDatabase(file, options, TimeProvider.System);
        var kept = former is null ? string.Empty : $" What was there is kept as {former}.";
        await result.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Restored {report.Observations} observations from {file} into {Path.GetFullPath(options.DataFolder)}.{kept}"));
        return 0;
    }

    private static Task<int> RestoreArchiveAsync(ParseResult result, string[] settings, string file, CancellationToken cancellationToken) => DataServices.UseAsync(
        settings,
        async services =>
        {
            var bar = new TransferBar(result.InvocationConfiguration.Error, !Console.IsErrorRedirected, services.GetRequiredService<TimeProvider>());
            var report = await RestoredBackup.RestoreArchiveAsync(
                file, services.GetRequiredService<MovableStore>(), DataServices.StorageOptions(settings), bar, cancellationToken);
            bar.End();
            await result.InvocationConfiguration.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"Restored {report.Counts.Observations} observations, {report.Counts.Answers} kept answers and {report.Counts.Rows} catalogue rows from {file}."));
            return 0;
        },
        cancellationToken);

    private static Task WriteAsync(ParseResult result, BackupReport report) => result.InvocationConfiguration.Output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture, $"{report.File}: {report.Observations} observations, {report.Bytes} bytes, SHA-256 {report.Sha256}. Read back and found whole."));

    private sealed class Part(TransferBar bar) : IProgress<double>
    {
        public void Report(double value) => bar.Report(new TransferProgress(TransferStep.BackingUp, value, 0));
    }
}
