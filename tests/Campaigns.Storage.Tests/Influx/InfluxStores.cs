using Campaigns.Storage.Influx;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Storage.Tests.Influx;

/// <summary>Stores of tests.</summary>
internal static class InfluxStores
{
    /// <summary>Settings of a server on this machine.</summary>
    public static InfluxOptions Options(string url, string database = "figures") => new()
    {
        Url = url, Database = database, AllowPrivateHost = true, TimeoutSeconds = 10, Gzip = false,
    };

    /// <summary>A store with an HTTP client of its own.</summary>
    public static InfluxMetricStore Make(InfluxOptions options, string spoolFolder, TimeProvider? time = null, ILogger? logger = null) => new(
        Client(options), options, spoolFolder, time ?? TimeProvider.System, logger ?? NullLogger.Instance);

    /// <summary>The HTTP client as the host makes it.</summary>
    public static HttpClient Client(InfluxOptions options) =>
        new(InfluxRegistration.Handler(options)) { Timeout = Timeout.InfiniteTimeSpan };
}
