using System.Collections.Concurrent;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Layout;

namespace Campaigns.Storage.Influx.Reading;

/// <summary>Sums campaigns up from the last points of each series of days, and from all other windows, which are few.</summary>
internal sealed class CampaignSummaries(StoreContents contents, FigureQueries queries)
{
    // Points asked for of each series of days: more than its last day has been revised, nearly always.
    private const int LastPoints = 8;

    private static readonly Provenance Nowhere = new(string.Empty, string.Empty, string.Empty);

    private (Snapshot Snapshot, ConcurrentDictionary<string, IReadOnlyList<CampaignFigures>> Found)? kept;

    /// <summary>The summaries. Those of an unchanged store are kept.</summary>
    public async Task<IReadOnlyList<CampaignFigures>> OfAsync(IReadOnlyList<string> campaigns, CancellationToken cancellationToken)
    {
        var snapshot = await contents.RefreshAsync(cancellationToken);
        if (kept is not { } current || !current.Snapshot.HasSameOthers(snapshot, writer: string.Empty))
        {
            kept = current = (snapshot, new(StringComparer.Ordinal));
        }

        var summaries = new List<CampaignFigures>();
        foreach (var campaign in campaigns.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!current.Found.TryGetValue(campaign, out var found))
            {
                current.Found[campaign] = found = await OfAsync(campaign, current.Snapshot, cancellationToken);
            }

            summaries.AddRange(found);
        }

        return summaries;
    }

    private async Task<IReadOnlyList<CampaignFigures>> OfAsync(string campaign, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var rows = new List<FigureRow>();
        foreach (var series in contents.Series.Select(new ObservationQuery { Campaigns = [campaign] }).Chunk(FigureQueries.MostSeries))
        {
            await AddLastDaysAsync(series, snapshot, rows, cancellationToken);
            await queries.WindowsAsync(series, snapshot, withOrigin: false, rows.Add, cancellationToken);
        }

        return await CampaignFigures.OfAsync(Newest(rows).Select(Observation).ToAsyncEnumerable(), cancellationToken);
    }

    private async Task AddLastDaysAsync(StoredSeries[] series, Snapshot snapshot, List<FigureRow> rows, CancellationToken cancellationToken)
    {
        var last = new List<FigureRow>();
        var hasHidden = await queries.LatestDaysAsync(series, LastPoints, snapshot, last.Add, cancellationToken);
        var incomplete = hasHidden
            ? series
            : [.. last.GroupBy(row => (row.Series, row.Writer)).Where(IsIncomplete).Select(group => group.Key.Series).Distinct()];
        rows.AddRange(last.Where(row => !incomplete.Contains(row.Series)));
        if (incomplete.Length > 0)
        {
            await queries.DaysAsync(incomplete, new FigureQueries.Stretch(null, null), snapshot, withOrigin: false, rows.Add, cancellationToken);
        }
    }

    // More revisions of the last day may stand behind those that were given.
    private static bool IsIncomplete(IEnumerable<FigureRow> rows) => rows.Count() == LastPoints && rows.DistinctBy(row => row.Window).Count() == 1;

    private static IEnumerable<FigureRow> Newest(List<FigureRow> rows) =>
        rows.GroupBy(row => (row.Series, row.Window)).Select(revisions => revisions.Max());

    private Observation Observation(FigureRow row)
    {
        var quality = contents.Quality(row.Writer, row.Quality);
        return new Observation
        {
            Series = row.Series.Series.Key,
            Metric = row.Series.Series.Metric,
            Window = row.Window.ToWindow(quality.Precision),
            Value = row.Value,
            Quality = quality.Quality,
            ObservedAt = new DateTimeOffset(row.ObservedAt, TimeSpan.Zero),
            Provenance = Nowhere,
        };
    }
}
