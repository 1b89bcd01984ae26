using System.Globalization;
using System.Text;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Influx.Layout;

namespace Campaigns.Storage.Influx;

/// <summary>Removes figures from the server by InfluxQL's DELETE, which InfluxDB 1 and 2 have.</summary>
internal sealed class FigureRemoval(InfluxClient client, TimeProvider time)
{
    // No spool has this id. Its commit says that something changed: every process that keeps figures of the server in memory looks again.
    private const string Writer = "retention";

    /// <summary>Removes a campaign's figures of one kind of window.</summary>
    /// <exception cref="InfluxException">The server refused, cannot be reached or cannot remove.</exception>
    public async Task RunAsync(string campaign, WindowKind kind, CancellationToken cancellationToken)
    {
        var (version, _) = await client.PingAsync(cancellationToken);
        if (version.Major >= 3)
        {
            throw new InfluxException(
                InfluxFaultKind.Configuration,
                $"{version} removes no figures. Leave Campaigns:Retention:FigureDays out, or move to a database of its own what is to be removed as a whole.");
        }

        var queries = client.GetQueryApi();
        if (kind == WindowKind.Day)
        {
            await queries.QueryRowsAsync(Measurements.RemoveDays(campaign), cancellationToken);
        }

        await queries.QueryRowsAsync(Measurements.RemoveWindows(campaign, kind), cancellationToken);
        var commit = string.Create(
            CultureInfo.InvariantCulture, $"{Measurements.Commit},writer={Writer} counts=\"{NewestCommit.Counts(0, 0)}\" {time.GetUtcNow().ToUnixTimeMilliseconds()}\n");
        await client.GetWriteApiAsync().WriteRecordsAsync(Encoding.UTF8.GetBytes(commit), cancellationToken);
    }
}
