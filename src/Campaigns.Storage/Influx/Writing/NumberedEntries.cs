using Campaigns.Storage.Influx.Layout;

namespace Campaigns.Storage.Influx.Writing;

/// <summary>The last numbers that this writer has given to series, qualities and origins. A number is never given twice, also not after a failure.</summary>
internal sealed class NumberedEntries
{
    /// <summary>Last series.</summary>
    public long Series { get; set; }

    /// <summary>Last quality.</summary>
    public long Quality { get; set; }

    /// <summary>Last origin.</summary>
    public long Origin { get; set; }

    /// <summary>Reads them from the server, those of batches that were never committed included.</summary>
    public static async Task<NumberedEntries> LoadAsync(Http.QueryApi queries, string writer, CancellationToken cancellationToken)
    {
        async Task<long> Last(string measurement, string field)
        {
            var rows = new DirectoryRows();
            await queries.QueryAsync(
                Measurements.NewestNumber(measurement, field), new Dictionary<string, object> { ["writer"] = writer }, rows, cancellationToken);
            return rows.Last;
        }

        return new NumberedEntries
        {
            Series = await Last(Measurements.Series, "id"),
            Quality = await Last(Measurements.Quality, "status"),
            Origin = await Last(Measurements.Origin, "raw"),
        };
    }
}
