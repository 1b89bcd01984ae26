using Campaigns.Connectors.Yaml;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Metrics;
using Microsoft.Extensions.Options;

namespace Campaigns.Server.Commands;

/// <summary>Turns the failures that an operator can mend into their message on the error stream, without a stack trace.</summary>
internal static class Failures
{
    /// <summary>Exit code of a verb that failed.</summary>
    public const int ExitCode = 1;

    /// <summary>Runs a verb.</summary>
    /// <param name="verb">The verb; its result is the exit code.</param>
    /// <param name="error">Where the message goes.</param>
    public static async Task<int> ReportAsync(Func<Task<int>> verb, TextWriter error)
    {
        try
        {
            return await verb();
        }
        catch (Exception failure) when (Cure(failure) is { } message)
        {
            await error.WriteLineAsync(message);
            return ExitCode;
        }
    }

    private static string? Cure(Exception failure) => failure switch
    {
        DefinitionException or DashboardFilesException or MetricStoreException => failure.Message,
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException taken } =>
            $"{taken.Message} Another program listens there, perhaps this one: stop it, or choose another address with --urls.",
        _ => null,
    };
}
