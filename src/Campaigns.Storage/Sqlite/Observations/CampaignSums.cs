using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Observations;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite.Observations;

/// <summary>Sums up campaigns inside the database, without reading figures out of it.</summary>
internal sealed class CampaignSums(SqliteConnection connection, InternedTables tables)
{
    /// <summary>The summary of a campaign; null when it has no figure.</summary>
    public CampaignFigures? Of(string campaign, CancellationToken cancellationToken)
    {
        using var snapshot = new SqliteSnapshot(connection);
        // After the snapshot (see SeriesDirectory).
        var series = tables.Directory.Select(new ObservationQuery { Campaigns = [campaign] });
        using var context = new ReadingContext(connection, tables);
        using var last = new PreparedStatement(connection, "SELECT MAX(last_day) FROM observation WHERE series_id = ?1");
        var newest = new List<(MetricSeries Series, int Day)>();
        foreach (var one in series)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (LastDay(last, one) is { } day)
            {
                newest.Add((one, day));
            }
        }

        return newest.Count == 0 ? null : Summary(campaign, newest, context);
    }

    private static int? LastDay(PreparedStatement last, MetricSeries series)
    {
        last.Bind(1, series.Id);
        int? day = last.Step() && !last.IsNull(0) ? (int)last.Int64(0) : null;
        last.Reset();
        return day;
    }

    private CampaignFigures Summary(string campaign, List<(MetricSeries Series, int Day)> newest, ReadingContext context)
    {
        var day = newest.Max(one => one.Day);
        var sources = newest.Select(one => one.Series.Key.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var metrics = newest.Select(one => one.Series.Metric).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return day == StoredWindow.Unknown
            ? new CampaignFigures(campaign, null, DatePrecision.Day, [.. sources], [.. metrics])
            : new CampaignFigures(campaign, DateOnly.FromDayNumber(day), Finest(newest.Where(one => one.Day == day), day, context), [.. sources], [.. metrics]);
    }

    // Of each key that ends on the day, the newest revision states how finely.
    private DatePrecision Finest(IEnumerable<(MetricSeries Series, int Day)> ending, int day, ReadingContext context)
    {
        using var keys = new PreparedStatement(
            connection,
            "SELECT window_kind, first_day, quality_id FROM observation WHERE series_id = ?1 AND last_day = ?2 ORDER BY window_kind, first_day, last_day, observed_at DESC, sequence DESC");
        var finest = DatePrecision.Year;
        foreach (var (series, _) in ending)
        {
            keys.Bind(1, series.Id);
            keys.Bind(2, day);
            (long Kind, long First)? previous = null;
            while (keys.Step())
            {
                var key = (keys.Int64(0), keys.Int64(1));
                if (key != previous)
                {
                    var precision = context.Quality(keys.Int64(2)).Precision;
                    finest = precision < finest ? precision : finest;
                    previous = key;
                }
            }

            keys.Reset();
        }

        return finest;
    }
}
