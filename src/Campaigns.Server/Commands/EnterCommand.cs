using System.CommandLine;
using Campaigns.Connectors.Entering;

namespace Campaigns.Server.Commands;

/// <summary><c>enter</c>: enters the costs, targets, populations, exchange rates and series breaks of a file, with who and when.</summary>
internal static class EnterCommand
{
    private static readonly Argument<FileInfo> File = new("file")
    {
        Description = "YAML with costs, targets and populations as in a campaigns.yaml, and with rates (exchange rates) and breaks (series breaks); or a table of costs (CSV).",
    };

    private static readonly Option<string> By = new("--by") { Description = "Who enters it; stands beside every line.", HelpName = "who", Required = true };

    public static Command Create(ConfigurationArguments arguments)
    {
        var command = new Command("enter", "Enters costs, targets, populations, exchange rates and series breaks from a file. The same file twice enters nothing; a faulty line and nothing is entered.") { File, By };
        arguments.AddData(command);
        command.SetAction((result, cancellationToken) => Failures.ReportAsync(
            () => DataServices.UseAsync(arguments.Read(result), services => EnterAsync(result, services, cancellationToken), cancellationToken),
            result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> EnterAsync(ParseResult result, IServiceProvider services, CancellationToken cancellationToken)
    {
        var error = result.InvocationConfiguration.Error;
        var file = result.GetRequiredValue(File);
        if (!file.Exists)
        {
            await error.WriteLineAsync($"There is no file {file.FullName}. Check the name.");
            return Failures.ExitCode;
        }

        var content = await System.IO.File.ReadAllBytesAsync(file.FullName, cancellationToken);
        var by = result.GetRequiredValue(By);
        var report = await services.GetRequiredService<PlanningFileEntry>().EnterAsync(file.Name, content, by, cancellationToken);
        foreach (var fault in report.Faults)
        {
            await error.WriteLineAsync(fault.Message);
        }

        await result.InvocationConfiguration.Output.WriteLineAsync(report.Faults.Count > 0
            ? $"{report.FileName}: {report.Faults.Count} faults. Nothing was entered."
            : $"{report.FileName}: {report.Entered} lines entered by {by.Trim()}, {report.Known} entered before from this file. Kept as {report.RawId}.");
        return report.Faults.Count > 0 ? Failures.ExitCode : 0;
    }
}
