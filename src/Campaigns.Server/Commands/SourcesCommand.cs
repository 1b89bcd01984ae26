using System.CommandLine;
using System.Globalization;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics.Collection;
using Campaigns.Storage.Backups;

namespace Campaigns.Server.Commands;

/// <summary><c>sources list</c>: every source with its schedule and how far it is read.</summary>
internal static class SourcesCommand
{
    public static Command Create(ConfigurationArguments arguments)
    {
        var list = new Command("list", "Lists every source with its schedule, how far it is read, and what is wrong with it.");
        arguments.AddData(list);
        list.SetAction((result, cancellationToken) =>
            Failures.ReportAsync(() => ListAsync(result, arguments.Read(result), cancellationToken), result.InvocationConfiguration.Error));
        return new Command("sources", "Sources that are pulled.") { list };
    }

    private static async Task<int> ListAsync(ParseResult result, string[] settings, CancellationToken cancellationToken)
    {
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        if (!BackupRequests.IsHeld(DataServices.StorageOptions(settings).DataFolder))
        {
            return await DataServices.UseAsync(
                settings,
                async services => await WriteAsync(
                    services.GetRequiredService<SourceLibrary>(), await services.GetRequiredService<ICollectionLedger>().ListStatusesAsync(cancellationToken), output, error),
                cancellationToken);
        }

        await error.WriteLineAsync("A server is running on the data folder, so only the files are shown. How far it has read is on its page of sources and in GraphQL: sources { state completeThrough failure { message } }.");
        return await WriteAsync(DataServices.Sources(settings), null, output, error);
    }

    private static async Task<int> WriteAsync(SourceLibrary library, IReadOnlyList<SourceStatus>? statuses, TextWriter output, TextWriter error)
    {
        foreach (var source in library.Sources)
        {
            var status = statuses?.FirstOrDefault(known => known.Source == source.Id);
            await output.WriteLineAsync($"{source.Id}\t{source.Connector.Id}\t{source.Schedule}\t{(statuses is null ? string.Empty : Standing(status))}".TrimEnd('\t'));
            if (status?.AnswersFrom is { } day)
            {
                await output.WriteLineAsync($"\t{FailureText.Lost(day)}");
            }

            if (status?.Failure is { } failure)
            {
                await output.WriteLineAsync($"\t{FailureText.Of(source.Id, failure)}");
            }
        }

        foreach (var fault in library.Faults)
        {
            await error.WriteLineAsync(fault.ToString());
        }

        if (library.Sources.Count == 0 && library.Faults.Count == 0)
        {
            await output.WriteLineAsync("There are no sources. Add one as a file: see connectors/README.md.");
        }

        return library.Faults.Count == 0 ? 0 : Failures.ExitCode;
    }

    private static string Standing(SourceStatus? status) => status is null
        ? "never read"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{(status.CompleteThrough is { } day ? $"complete through {day:yyyy-MM-dd}" : "nothing complete yet")}{(status.SucceededAt is { } moment ? $", last read {moment.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : string.Empty)}");
}
