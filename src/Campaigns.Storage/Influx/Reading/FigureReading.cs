using System.Runtime.CompilerServices;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Layout;
using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Influx.Reading;

/// <summary>One reading: a snapshot, then some series at a time in reading order.</summary>
internal sealed class FigureReading(StoreContents contents, FigureQueries queries, ObservationQuery query, bool everyRevision)
{
    private readonly HashSet<int>? kinds = query.WindowKinds?.Select(StoredWindow.Code).ToHashSet();
    private readonly int from = query.From?.DayNumber ?? int.MinValue;
    private readonly int to = query.To?.DayNumber ?? int.MaxValue;
    private readonly long asOf = query.AsOf?.UtcTicks ?? long.MaxValue;

    /// <summary>The observations in the order of <see cref="IMetricStore.ReadAsync"/>, some at a time.</summary>
    public async IAsyncEnumerable<IEnumerable<Observation>> PartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var snapshot = await contents.RefreshAsync(cancellationToken);
        // After the snapshot: what it sees has its series listed.
        var series = contents.Series.Select(query);
        for (var first = 0; first < series.Count && kinds is not { Count: 0 };)
        {
            var slice = Slice(series, first);
            first += slice.Count;
            foreach (var rows in await AskAsync(slice, snapshot, cancellationToken))
            {
                yield return (everyRevision ? Distinct(rows) : Newest(rows)).Select(row => Observation(row));
            }
        }
    }

    // Series that differ by their source only are never parted: their windows are read interleaved.
    private static List<StoredSeries> Slice(IReadOnlyList<StoredSeries> series, int first)
    {
        var slice = new List<StoredSeries>();
        for (var index = first; index < series.Count; index++)
        {
            if (slice.Count >= FigureQueries.MostSeries && MetricSeries.CompareExceptSource(slice[^1].Series, series[index].Series) != 0)
            {
                break;
            }

            slice.Add(series[index]);
        }

        return slice;
    }

    private async Task<List<FigureRow>[]> AskAsync(List<StoredSeries> slice, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var places = Places(slice);
        var lists = Enumerable.Range(0, places.Values.Max() + 1).Select(_ => new List<FigureRow>()).ToArray();
        void Take(FigureRow row)
        {
            if (Matches(row))
            {
                lists[places[row.Series]].Add(row);
            }
        }

        if (kinds is null || kinds.Contains(StoredWindow.Code(WindowKind.Day)))
        {
            await queries.DaysAsync(slice, FigureQueries.Stretch.Of(query.From, query.To), snapshot, withOrigin: true, Take, cancellationToken);
        }

        // Days that are longer than a day or have an open end stand among the windows.
        await queries.WindowsAsync(slice, snapshot, withOrigin: true, Take, cancellationToken);
        foreach (var list in lists)
        {
            Sort(list);
        }

        await contents.Origins.FetchAsync(lists.SelectMany(list => list).Select(row => (row.Writer, row.Origin)), cancellationToken);
        return lists;
    }

    // Place in reading order; series that differ by their source only share one.
    private static Dictionary<StoredSeries, int> Places(List<StoredSeries> slice)
    {
        var places = new Dictionary<StoredSeries, int>(slice.Count) { [slice[0]] = 0 };
        var place = 0;
        for (var index = 1; index < slice.Count; index++)
        {
            place += MetricSeries.CompareExceptSource(slice[index - 1].Series, slice[index].Series) == 0 ? 0 : 1;
            places[slice[index]] = place;
        }

        return places;
    }

    private bool Matches(in FigureRow row) =>
        row.ObservedAt <= asOf
        && (kinds?.Contains(row.Window.Kind) ?? true)
        && row.Window.First <= to
        && (row.Window.Last >= from || row.Window.Last == StoredWindow.Unknown);

    // The server's order is the order already when each window was written once, in the order of time, by one writer.
    private static void Sort(List<FigureRow> rows)
    {
        for (var index = 1; index < rows.Count; index++)
        {
            if (rows[index - 1].CompareTo(rows[index]) > 0)
            {
                rows.Sort();
                return;
            }
        }
    }

    private static IEnumerable<FigureRow> Newest(List<FigureRow> rows)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (index + 1 == rows.Count || !rows[index].HasSameKey(rows[index + 1]))
            {
                yield return rows[index];
            }
        }
    }

    // Two writers that had the same answer at the same moment may both have stored it.
    private IEnumerable<FigureRow> Distinct(List<FigureRow> rows)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (!IsRepeated(rows, index))
            {
                yield return rows[index];
            }
        }
    }

    private bool IsRepeated(List<FigureRow> rows, int index)
    {
        for (var earlier = index - 1; earlier >= 0 && rows[earlier].ObservedAt == rows[index].ObservedAt && rows[earlier].HasSameKey(rows[index]); earlier--)
        {
            if (rows[earlier].Value == rows[index].Value && Quality(rows[earlier]) == Quality(rows[index]))
            {
                return true;
            }
        }

        return false;
    }

    private StoredQuality Quality(in FigureRow row) => contents.Quality(row.Writer, row.Quality);

    private Observation Observation(in FigureRow row)
    {
        var (quality, origin, series) = (Quality(row), contents.Origins.Of(row.Writer, row.Origin), row.Series.Series);
        return new Observation
        {
            Series = series.Key,
            Metric = series.Metric,
            Window = row.Window.ToWindow(quality.Precision),
            Value = row.Value,
            Quality = quality.Quality,
            ObservedAt = new DateTimeOffset(row.ObservedAt, TimeSpan.Zero),
            Provenance = new Provenance(origin.Raw, row.Pointer, origin.Run),
        };
    }
}
