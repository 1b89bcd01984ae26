using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Observations;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite.Observations;

/// <summary>One reading: a snapshot of the database, series after series, one row in memory at a time.</summary>
internal sealed class ObservationReading(SqliteConnection connection, InternedTables tables, ObservationQuery query, bool everyRevision)
{
    /// <summary>The observations in the order of <see cref="IMetricStore.ReadAsync"/>.</summary>
    public IEnumerable<Observation> Rows()
    {
        using var snapshot = new SqliteSnapshot(connection);
        // After the snapshot (see SeriesDirectory).
        var series = tables.Directory.Select(query);
        using var context = new ReadingContext(connection, tables);
        var cursors = new List<SeriesCursor>();
        try
        {
            for (var first = 0; first < series.Count;)
            {
                var count = Interleaved(series, first);
                while (cursors.Count < count)
                {
                    cursors.Add(new SeriesCursor(connection, query, everyRevision, context));
                }

                foreach (var observation in Merge(series, first, cursors.GetRange(0, count)))
                {
                    yield return observation;
                }

                first += count;
            }
        }
        finally
        {
            cursors.ForEach(cursor => cursor.Dispose());
        }
    }

    // Series that differ by their source only: the window comes before the source in the order, so they are read side by side.
    private static int Interleaved(IReadOnlyList<MetricSeries> series, int first)
    {
        var end = first + 1;
        while (end < series.Count && MetricSeries.CompareExceptSource(series[first], series[end]) == 0)
        {
            end++;
        }

        return end - first;
    }

    private static IEnumerable<Observation> Merge(IReadOnlyList<MetricSeries> series, int first, List<SeriesCursor> cursors)
    {
        for (var index = 0; index < cursors.Count; index++)
        {
            cursors[index].Begin(series[first + index]);
        }

        while (Smallest(cursors) is { } cursor)
        {
            yield return cursor.Current();
            cursor.MoveNext();
        }
    }

    private static SeriesCursor? Smallest(List<SeriesCursor> cursors)
    {
        SeriesCursor? smallest = null;
        foreach (var cursor in cursors)
        {
            if (cursor.HasRow && (smallest is null || cursor.Window.CompareTo(smallest.Window) < 0))
            {
                smallest = cursor;
            }
        }

        return smallest;
    }
}
