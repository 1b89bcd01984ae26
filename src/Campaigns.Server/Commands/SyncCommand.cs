using System.CommandLine;
using System.Globalization;
using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;
using Campaigns.Server.Jobs;
using Campaigns.Storage.Backups;

namespace Campaigns.Server.Commands;

/// <summary><c>sync</c>: reads one source now.</summary>
internal static class SyncCommand
{
    private static readonly Argument<string> Source = new("source") { Description = "Id of the source: its file's name without .yaml." };
    private static readonly Option<string?> From = new("--from") { Description = "First account day, read also when its figures are final.", HelpName = "yyyy-mm-dd" };
    private static readonly Option<string?> To = new("--to") { Description = "Last account day; yesterday when only --from is given.", HelpName = "yyyy-mm-dd" };

    public static Command Create(ConfigurationArguments arguments)
    {
        var command = new Command("sync", "Reads a source now: what is missing or not final, or the days that are named.") { Source, From, To };
        arguments.AddData(command);
        command.SetAction((result, cancellationToken) =>
            Failures.ReportAsync(() => SyncAsync(result, arguments.Read(result), cancellationToken), result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> SyncAsync(ParseResult result, string[] settings, CancellationToken cancellationToken)
    {
        var error = result.InvocationConfiguration.Error;
        var folder = DataServices.StorageOptions(settings).DataFolder;
        if (BackupRequests.IsHeld(folder))
        {
            await error.WriteLineAsync(
                $"A server is running on {Path.GetFullPath(folder)} and reads the sources itself. Ask it to read this one now with the GraphQL mutation startSync, or stop it first.");
            return Failures.ExitCode;
        }

        if (!TryRange(result, out var range, out var wrong))
        {
            await error.WriteLineAsync(wrong);
            return Failures.ExitCode;
        }

        return await DataServices.UseAsync(settings, services => RunAsync(services, result, range, cancellationToken), cancellationToken);
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult result, (DateOnly, DateOnly)? range, CancellationToken cancellationToken)
    {
        var (id, error) = (result.GetRequiredValue(Source), result.InvocationConfiguration.Error);
        var library = services.GetRequiredService<SourceLibrary>();
        if (library.Find(id) is not { } source)
        {
            foreach (var fault in library.Faults)
            {
                await error.WriteLineAsync(fault.ToString());
            }

            var known = library.Sources.Count == 0 ? "There is no valid source." : $"Sources: {string.Join(", ", library.Sources.Select(one => one.Id))}.";
            await error.WriteLineAsync($"There is no source '{id}'. {known} Add its file to the folder of sources, or correct the id.");
            return Failures.ExitCode;
        }

        await using var lease = await TakeAsync(services.GetRequiredService<IWorkLeases>(), PullKeys.Account(source), error, cancellationToken);
        var bar = new RunBar(error, !Console.IsErrorRedirected);
        SourceRun run;
        try
        {
            run = await services.GetRequiredService<SourcePull>().RunAsync(source, new PullOptions { Range = range, Progress = bar }, cancellationToken);
        }
        finally
        {
            bar.End();
        }

        var status = (await services.GetRequiredService<ICollectionLedger>().ListStatusesAsync(cancellationToken)).FirstOrDefault(known => known.Source == source.Id);
        if (status?.AnswersFrom is { } day)
        {
            await error.WriteLineAsync($"{source.Id}: {FailureText.Lost(day)}");
        }

        return await TellAsync(run, result);
    }

    // A worker elsewhere may be reading the account, also by another source.
    private static async Task<IAsyncDisposable> TakeAsync(IWorkLeases leases, string account, TextWriter error, CancellationToken cancellationToken)
    {
        if (await leases.TryTakeAsync(account, cancellationToken) is { } lease)
        {
            return lease;
        }

        await error.WriteLineAsync("Another process reads this account now. Waiting until it is done.");
        return await leases.TakeAsync(account, cancellationToken);
    }

    private static async Task<int> TellAsync(SourceRun run, ParseResult result)
    {
        await result.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Source}: {run.WindowsDone} of {run.Windows} windows read. {run.Result.Added} new figures, {run.Result.Revised} revised, {run.Result.Unchanged} unchanged, {run.Held} held for review, {run.Unmapped} mapped to no campaign."));
        if (run.Failure is { } failure)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(FailureText.Of(run.Source, failure));
        }

        return run.State == RunState.Succeeded ? 0 : Failures.ExitCode;
    }

    private static bool TryRange(ParseResult result, out (DateOnly, DateOnly)? range, out string wrong)
    {
        (range, wrong) = (null, string.Empty);
        var (from, to) = (result.GetValue(From), result.GetValue(To));
        if (from is null && to is null)
        {
            return true;
        }

        var yesterday = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Schedules.Zone).DateTime).AddDays(-1);
        if (!TryDay(from, out var first) || !TryDay(to ?? yesterday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var last))
        {
            wrong = "--from is needed, and days are written as 2023-10-18.";
            return false;
        }

        if (last < first)
        {
            wrong = $"The days end ({last:yyyy-MM-dd}) before they begin ({first:yyyy-MM-dd}). Give the first day to --from.";
            return false;
        }

        range = (first, last);
        return true;
    }

    private static bool TryDay(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
