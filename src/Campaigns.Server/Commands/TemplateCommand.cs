using System.CommandLine;
using Campaigns.Connectors;
using Campaigns.Server.Configuration;
using Campaigns.Server.Templates;

namespace Campaigns.Server.Commands;

/// <summary><c>template</c>: writes the empty template of a file connector, as CSV and XLSX, and its code book.</summary>
internal static class TemplateCommand
{
    private static readonly Argument<string> Connector = new("connector") { Description = "Id of a connector that reads files." };

    private static readonly Option<DirectoryInfo> Output = new("--output")
    {
        Description = "Folder to write to; created when missing.",
        HelpName = "folder",
        DefaultValueFactory = _ => new DirectoryInfo("."),
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Write over files of the same name." };

    public static Command Create(ConfigurationArguments arguments)
    {
        var command = new Command("template", "Writes the empty template of a connector that reads files, as CSV and XLSX, and its code book.") { Connector, Output, Force };
        command.SetAction((result, cancellationToken) => Failures.ReportAsync(() => WriteAsync(result, arguments.Read(result), cancellationToken), result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> WriteAsync(ParseResult result, string[] settings, CancellationToken cancellationToken)
    {
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        var library = ConnectorLibrary.Load(ServerOptions.Of(Host.CreateApplicationBuilder(settings).Configuration).ConnectorsFolder).OrThrow();
        var id = result.GetRequiredValue(Connector);
        var downloads = TemplateDownloads.Of(library, id);
        if (downloads.Count == 0)
        {
            await error.WriteLineAsync($"There is no connector '{id}' that reads files. Known: {string.Join(", ", TemplateDownloads.Connectors(library))}.");
            return Failures.ExitCode;
        }

        var folder = result.GetRequiredValue(Output);
        var taken = downloads.Select(download => Path.Combine(folder.FullName, download.Name)).Where(File.Exists).ToList();
        if (taken.Count > 0 && !result.GetValue(Force))
        {
            await error.WriteLineAsync($"{string.Join(", ", taken)} exists already. Choose another folder with --output, or write over it with --force.");
            return Failures.ExitCode;
        }

        folder.Create();
        foreach (var download in downloads)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, download.Name), download.Write(), cancellationToken);
            await output.WriteLineAsync(Path.Combine(folder.ToString(), download.Name));
        }

        return 0;
    }
}
