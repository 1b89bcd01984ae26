using Microsoft.Extensions.Logging;

namespace Campaigns.Storage.Influx;

/// <summary>What is noted when the store starts.</summary>
internal static partial class StartLog
{
    [LoggerMessage(1, LogLevel.Warning, "The store starts without its server; figures wait in the spool until it answers. {Reason}")]
    public static partial void Away(ILogger logger, string reason);
}
