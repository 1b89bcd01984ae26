using Campaigns.Storage.Influx.Layout;

namespace Campaigns.Storage.Influx.Writing;

/// <summary>The last numbers that this writer has given to series, qualities and origins. A number is never given twice, also not after a failure.</summary>
internal sealed class NumberedEntries
{
    // A request of a process that was killed may come through when nobody waits for it any more. Requests of entries go one at a time and hold fewer than this.
    private const long LateEntries = 100_000;

    /// <summary>Last series.</summary>
    public long Series { get; set; }

    /// <summary>Last quality.</summary>
    public long Quality { get; set; }

    /// <summary>Last origin.</summary>
    public long Origin { get; set; }

    /// <summary>Goes on behind those on the server, entries of batches that were never committed included, and behind those that may still be on their way.</summary>
    public static async Task<NumberedEntries> LoadAsync(Http.QueryApi queries, string writer, CancellationToken cancellationToken)
    {
        async Task<long> Last(string measurement, string field)
        {
            var rows = new DirectoryRows();
            await queries.QueryAsync(
                Measurements.NewestNumber(measurement, field), new Dictionary<string, object> { ["writer"] = writer }, rows, cancellationToken);
            return rows.Last + LateEntries;
        }

        return new NumberedEntries
        {
            Series = await Last(Measurements.Series, "id"),
            Quality = await Last(Measurements.Quality, "status"),
            Origin = await Last(Measurements.Origin, "raw"),
        };
    }
}
