using System.Globalization;
using Campaigns.Storage.Influx.Http;

namespace Campaigns.Storage.Influx.Layout;

/// <summary>How far a writer has come.</summary>
/// <param name="Writer">Its id.</param>
/// <param name="Number">Its newest committed batch.</param>
/// <param name="Series">The last number it has given to a series.</param>
/// <param name="Qualities">The last number it has given to a quality.</param>
internal sealed record NewestCommit(string Writer, long Number, long Series, long Qualities)
{
    /// <summary>The field of a commit.</summary>
    public static string Counts(long series, long qualities) => string.Create(CultureInfo.InvariantCulture, $"{series} {qualities}");

    /// <summary>Reads a commit: its time is its number.</summary>
    /// <exception cref="InfluxException">Another program wrote it.</exception>
    public static NewestCommit Of(QueryApi.TextRow row)
    {
        if (row.Values.GetValueOrDefault("counts")?.Split(' ') is [var series, var qualities]
            && long.TryParse(series, NumberStyles.None, CultureInfo.InvariantCulture, out var lastSeries)
            && long.TryParse(qualities, NumberStyles.None, CultureInfo.InvariantCulture, out var lastQuality))
        {
            return new NewestCommit(row.Tags["writer"], row.Number("time"), lastSeries, lastQuality);
        }

        throw new InfluxException(InfluxFaultKind.Query, "The database holds a commit that this program did not write, or a newer one did. Update this program.");
    }
}
