using System.CommandLine;
using Campaigns.Connectors;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Metrics.Catalog;
using Campaigns.Server.Configuration;

namespace Campaigns.Server.Commands;

/// <summary><c>check</c>: validates every definition file and lists every fault with its cure.</summary>
internal static class CheckCommand
{
    public static Command Create(ConfigurationArguments arguments)
    {
        var command = new Command("check", "Validates all connector and dashboard files, and lists every fault with file, line and cure.");
        command.SetAction(result => CheckAsync(arguments.Read(result), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> CheckAsync(string[] settings, TextWriter output, TextWriter error)
    {
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

        foreach (var fault in faults)
        {
            await error.WriteLineAsync(fault);
        }

        await output.WriteLineAsync(faults.Count == 0
            ? $"{connectors.Value!.Connectors.Count} connectors and {dashboards} dashboards are valid."
            : $"{faults.Count} faults.");
        return faults.Count == 0 ? 0 : Failures.ExitCode;
    }
}
