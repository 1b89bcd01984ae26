using System.CommandLine;
using Campaigns.Connectors;
using Campaigns.Connectors.Files;

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

    public static Command Create(ConfigurationArguments arguments)
    {
        var command = new Command("import", "Reads a file of figures. The same file twice changes nothing; a changed figure becomes a revision.")
        {
            File,
            Connector,
            AcceptGoodRows,
            Preview,
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
        };
        var import = services.GetRequiredService<FileImport>();
        var report = result.GetValue(Preview)
            ? await import.PreviewAsync(request, cancellationToken)
            : await import.RunAsync(request, cancellationToken);
        await ImportReportText.WriteAsync(report, result.InvocationConfiguration.Output, error);
        return report.Outcome == ImportOutcome.Refused ? Failures.ExitCode : 0;
    }
}
