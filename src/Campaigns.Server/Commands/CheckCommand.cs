using System.CommandLine;
using Campaigns.Connectors;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Sources;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Metrics.Catalog;
using Campaigns.Server.Configuration;

namespace Campaigns.Server.Commands;

/// <summary><c>check</c>: validates every definition file and lists every fault with its cure.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Offline = new("--offline") { Description = "Looks at the files only and asks no platform." };

    public static Command Create(ConfigurationArguments arguments)
    {
        var command = new Command(
            "check", "Validates all connector, dashboard and source files, lists every fault with file, line and cure, and asks each source's platform for its account.") { Offline };
        arguments.AddData(command);
        command.SetAction((result, cancellationToken) => CheckAsync(result, arguments.Read(result), cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(ParseResult result, string[] settings, CancellationToken cancellationToken)
    {
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        var options = ServerOptions.Of(Host.CreateApplicationBuilder(settings).Configuration);
        var connectors = ConnectorLibrary.Load(options.ConnectorsFolder);
        var faults = connectors.Faults.Select(fault => fault.ToString()).ToList();
        var dashboards = 0;
        try
        {
            dashboards = DashboardLibrary.Load(options.DashboardsFolder, [.. MetricCatalog.All.Select(metric => metric.Id)]).All.Count();
        }
        catch (DashboardFilesException files)
        {
            faults.AddRange(files.Faults.Select(fault => fault.ToString()));
        }

        var sources = faults.Count == 0 ? DataServices.Sources(settings) : null;
        faults.AddRange(sources?.Faults.Select(fault => fault.ToString()) ?? []);
        foreach (var fault in faults)
        {
            await error.WriteLineAsync(fault);
        }

        await output.WriteLineAsync(faults.Count == 0
            ? $"{connectors.Value!.Connectors.Count} connectors, {dashboards} dashboards and {sources!.Sources.Count} sources are valid."
            : $"{faults.Count} faults.");
        var unreachable = sources is null || result.GetValue(Offline) ? 0 : await AskAsync(settings, sources, output, error, cancellationToken);
        return faults.Count == 0 && unreachable == 0 ? 0 : Failures.ExitCode;
    }

    private static async Task<int> AskAsync(string[] settings, SourceLibrary sources, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        await using var services = DataServices.Provider(settings);
        return await ConnectionChecks.RunAsync(sources, services.GetRequiredService<ISourceReader>(), output, error, cancellationToken);
    }
}
