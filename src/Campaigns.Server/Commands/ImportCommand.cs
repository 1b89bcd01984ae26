using System.CommandLine;
using System.CommandLine.Parsing;
using Campaigns.Connectors;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files;
using Campaigns.Metrics.Observations;

namespace Campaigns.Server.Commands;

/// <summary><c>import</c>: reads a file of figures by a connector.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "The file to read." };

    private static readonly Option<string> Connector = new("--connector")
    {
        Description = "Id of the connector that knows the file's columns.",
        DefaultValueFactory = _ => "published-report",
    };

    private static readonly Option<bool> AcceptGoodRows = new("--accept-good-rows")
    {
        Description = "Store the rows without errors even when others have some. Without it, a file with a bad row stores nothing.",
    };

    private static readonly Option<bool> Preview = new("--preview") { Description = "Say what would be stored, and store nothing." };

    private static readonly Option<string?> Sheet = new("--sheet") { Description = "In a workbook: the sheet to read, where several hold the table or it is hidden.", HelpName = "name" };

    private static readonly Option<string?> Campaign = new("--campaign") { Description = "Campaign of every row that names none: its slug or name.", HelpName = "slug" };

    private static readonly Option<string?> Track = new("--track") { Description = "Track of every row that names none: its id or name.", HelpName = "id" };

    private static readonly Option<FigureStatus?> Status = new("--status")
    {
        Description = "final or preliminary, where the sender's last report looks like the earlier ones.",
        HelpName = "status",
        CustomParser = result => Word(result, new Dictionary<string, FigureStatus?> { ["final"] = FigureStatus.Final, ["preliminary"] = FigureStatus.Preliminary }),
    };

    private static readonly Option<DecimalSign> DecimalSignOption = new("--decimal-sign")
    {
        Description = "comma or point: answers what a number such as 1.234 leaves open, in columns that declare no sign.",
        HelpName = "sign",
        CustomParser = result => Word(result, new Dictionary<string, DecimalSign> { ["comma"] = DecimalSign.Comma, ["point"] = DecimalSign.Point }),
    };

    private static readonly Option<bool> Reading = new("--reading") { Description = "List how the cell of every figure was understood." };

    public static Command Create(ConfigurationArguments arguments)
    {
        var command = new Command("import", "Reads a file of figures. The same file twice changes nothing; a changed figure becomes a revision.")
        {
            File,
            Connector,
            AcceptGoodRows,
            Preview,
            Sheet,
            Campaign,
            Track,
            Status,
            DecimalSignOption,
            Reading,
        };
        arguments.AddData(command);
        command.SetAction((result, cancellationToken) => Failures.ReportAsync(
            () => DataServices.UseAsync(arguments.Read(result), services => ImportAsync(result, services, cancellationToken), cancellationToken),
            result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> ImportAsync(ParseResult result, IServiceProvider services, CancellationToken cancellationToken)
    {
        var error = result.InvocationConfiguration.Error;
        var file = result.GetRequiredValue(File);
        if (!file.Exists)
        {
            await error.WriteLineAsync($"There is no file {file.FullName}. Check the name.");
            return Failures.ExitCode;
        }

        var library = services.GetRequiredService<ConnectorLibrary>();
        var id = result.GetRequiredValue(Connector);
        if (library.Find(id) is not { } connector)
        {
            var known = string.Join(", ", library.Connectors.Select(installed => installed.Definition.Id));
            await error.WriteLineAsync($"There is no connector '{id}'. Known: {known}.");
            return Failures.ExitCode;
        }

        var request = new ImportRequest
        {
            Connector = connector.Definition,
            Portfolio = connector.LoadPortfolio(),
            FileName = file.Name,
            Content = await System.IO.File.ReadAllBytesAsync(file.FullName, cancellationToken),
            AcceptGoodRows = result.GetValue(AcceptGoodRows),
            Sheet = result.GetValue(Sheet),
            Campaign = result.GetValue(Campaign),
            Track = result.GetValue(Track),
            Status = result.GetValue(Status),
            DecimalSign = result.GetValue(DecimalSignOption),
        };
        var import = services.GetRequiredService<FileImport>();
        var report = result.GetValue(Preview)
            ? await import.PreviewAsync(request, cancellationToken)
            : await import.RunAsync(request, cancellationToken);
        await ImportReportText.WriteAsync(report, result.InvocationConfiguration.Output, error, result.GetValue(Reading));
        return report.Outcome == ImportOutcome.Refused ? Failures.ExitCode : 0;
    }

    /// <summary>One of a few words, and no other: an option that was misspelt must not be read as if it were not there.</summary>
    private static T? Word<T>(ArgumentResult result, Dictionary<string, T> words)
    {
        var written = result.Tokens[0].Value;
        if (words.TryGetValue(written, out var value))
        {
            return value;
        }

        result.AddError($"'{written}' is not known here. Write {string.Join(" or ", words.Keys)}.");
        return default;
    }
}
