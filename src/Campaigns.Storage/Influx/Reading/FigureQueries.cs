using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Influx.Layout;

namespace Campaigns.Storage.Influx.Reading;

/// <summary>Asks for the points of some series.</summary>
internal sealed class FigureQueries(QueryApi queries, KnownSeries known)
{
    /// <summary>Series of one request: more make the server's search for them slower than a second request.</summary>
    public const int MostSeries = 150;

    /// <summary>Asks for the days of a stretch.</summary>
    public Task DaysAsync(IReadOnlyList<StoredSeries> series, Stretch stretch, Snapshot snapshot, bool withOrigin, Action<FigureRow> take, CancellationToken cancellationToken) =>
        AskAsync(isDay: true, series, stretch, snapshot, withOrigin, take, cancellationToken);

    /// <summary>Asks for all windows that are no days.</summary>
    public Task WindowsAsync(IReadOnlyList<StoredSeries> series, Snapshot snapshot, bool withOrigin, Action<FigureRow> take, CancellationToken cancellationToken) =>
        AskAsync(isDay: false, series, new Stretch(null, null), snapshot, withOrigin, take, cancellationToken);

    /// <summary>Asks for the points of the latest days, so many of each series and writer, without their origin.</summary>
    /// <returns>True when points of batches that the snapshot does not see were among them, and left out.</returns>
    public async Task<bool> LatestDaysAsync(IReadOnlyList<StoredSeries> series, int most, Snapshot snapshot, Action<FigureRow> take, CancellationToken cancellationToken)
    {
        var rows = new FigureRows(known, snapshot, withOrigin: false, take);
        await queries.QueryAsync(
            Measurements.Figures(isDay: true, withOrigin: false, series.Count, firstDay: null, lastDay: null, most), Parameters(series), rows, cancellationToken);
        return rows.HasHidden;
    }

    private Task AskAsync(
        bool isDay, IReadOnlyList<StoredSeries> series, Stretch stretch, Snapshot snapshot, bool withOrigin, Action<FigureRow> take, CancellationToken cancellationToken) =>
        queries.QueryAsync(
            Measurements.Figures(isDay, withOrigin, series.Count, stretch.First, stretch.Last),
            Parameters(series),
            new FigureRows(known, snapshot, withOrigin, take),
            cancellationToken);

    private static Dictionary<string, object> Parameters(IReadOnlyList<StoredSeries> series)
    {
        var parameters = new Dictionary<string, object>(series.Count);
        for (var index = 0; index < series.Count; index++)
        {
            parameters[FormattableString.Invariant($"s{index}")] = series[index].Id;
        }

        return parameters;
    }

    /// <summary>Days since 0001-01-01, both included; null is open.</summary>
    public readonly record struct Stretch(int? First, int? Last)
    {
        private static readonly int Earliest = new DateOnly(1700, 1, 1).DayNumber;
        private static readonly int Latest = new DateOnly(2200, 1, 1).DayNumber;

        /// <summary>A stretch; days that InfluxDB cannot name are open ends, as no point lies beyond them.</summary>
        public static Stretch Of(DateOnly? first, DateOnly? last) => new(Bound(first), Bound(last));

        private static int? Bound(DateOnly? day) => day?.DayNumber is { } number && number >= Earliest && number < Latest ? number : null;
    }
}
