namespace Campaigns.Server.Configuration;

/// <summary>Keeps the host from logging a failed start with a stack trace: whoever runs the verb is told once, with the cure (<see cref="Commands.Failures"/>).</summary>
internal static class StartFailureLogging
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>Leaves out the host's own errors; what stops a host that runs is critical and is logged.</summary>
    public static ILoggingBuilder WithoutStartFailures(this ILoggingBuilder logging) => logging.AddFilter(Host, LogLevel.Critical);
}
