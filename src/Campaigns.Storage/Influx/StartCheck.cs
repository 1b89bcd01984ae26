using System.Globalization;
using Campaigns.Storage.Influx.Http;

namespace Campaigns.Storage.Influx;

/// <summary>Looks whether server and settings can hold figures; the first fault is said with its cure.</summary>
internal sealed class StartCheck(InfluxClient client, TimeProvider time)
{
    // Tokens, certificates and retention depend on the clock; a minute or two is usual.
    private static readonly TimeSpan MostClockDifference = TimeSpan.FromMinutes(5);

    private readonly InfluxOptions options = client.Options;
    private readonly QueryApi queries = client.GetQueryApi();

    /// <summary>Runs the check; makes the database on InfluxDB 1 when it is missing and the user may.</summary>
    /// <exception cref="InfluxException">The fault, with its cure.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (version, clockAhead) = await client.PingAsync(cancellationToken);
        RefuseOld(version);
        RefuseClock(clockAhead);
        var policies = await PoliciesAsync(version, cancellationToken);
        RefuseRetention(policies);
        // An empty body asks for the right to write and for the bucket without writing.
        await client.GetWriteApiAsync().WriteRecordsAsync(ReadOnlyMemory<byte>.Empty, cancellationToken);
    }

    private static void RefuseOld(InfluxVersion version)
    {
        if (version.IsTooOld)
        {
            throw new InfluxException(InfluxFaultKind.Configuration, $"{version} is too old. Use InfluxDB 1.6 or newer; 1.8 and 2.7 are maintained.");
        }
    }

    private void RefuseClock(TimeSpan? ahead)
    {
        if (ahead is { } difference && difference.Duration() > MostClockDifference)
        {
            throw new InfluxException(InfluxFaultKind.Configuration, string.Create(
                CultureInfo.InvariantCulture,
                $"The clock of the InfluxDB server is {Math.Abs(difference.TotalMinutes):N0} minutes {(difference > TimeSpan.Zero ? "ahead of" : "behind")} this machine's ({time.GetUtcNow():u}). Set both by a time server."));
        }
    }

    private async Task<IReadOnlyList<QueryApi.TextRow>> PoliciesAsync(InfluxVersion version, CancellationToken cancellationToken)
    {
        try
        {
            return await queries.QueryRowsAsync("SHOW RETENTION POLICIES", cancellationToken);
        }
        catch (InfluxException fault) when (version.CreatesDatabases && fault.Message.Contains("database not found", StringComparison.OrdinalIgnoreCase))
        {
            // Long shards: figures are sparse, and a database of 7-day shards is thirty times as large (influxdb/facts.md §6).
            var name = options.EffectiveDatabase.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            await queries.QueryRowsAsync($"CREATE DATABASE \"{name}\" WITH DURATION INF REPLICATION 1 SHARD DURATION 52w NAME \"figures\"", cancellationToken);
            return await queries.QueryRowsAsync("SHOW RETENTION POLICIES", cancellationToken);
        }
    }

    private void RefuseRetention(IReadOnlyList<QueryApi.TextRow> policies)
    {
        var used = policies.FirstOrDefault(policy => options.RetentionPolicy is { } name
            ? policy.Values.GetValueOrDefault("name") == name
            : policy.Values.GetValueOrDefault("default") is "true" or "True");
        if (used is null && options.RetentionPolicy is { } missing && policies.Count > 0)
        {
            throw new InfluxException(
                InfluxFaultKind.Configuration,
                $"The database {options.EffectiveDatabase} has no retention policy {missing}. Create it with an infinite duration, or clear {InfluxOptions.SectionName}:RetentionPolicy.");
        }

        if (used?.Values.GetValueOrDefault("duration") is { } duration && duration is not ("0s" or "0"))
        {
            throw new InfluxException(
                InfluxFaultKind.Configuration,
                $"The database {options.EffectiveDatabase} forgets figures after {duration}. Set the retention of its policy or bucket to infinite: old campaigns are compared with new ones.");
        }
    }
}
