using Campaigns.Metrics.Dimensions;

namespace Campaigns.Storage.Observations;

/// <summary>One metric of one series, under its number in the database.</summary>
/// <param name="Id">Number in the table <c>metric_series</c>; never used twice.</param>
/// <param name="Key">The series.</param>
/// <param name="Metric">Metric id.</param>
internal sealed record MetricSeries(long Id, SeriesKey Key, string Metric)
{
    /// <summary>The order of <see cref="Campaigns.Metrics.IMetricStore.ReadAsync"/> up to the metric; the source decides last.</summary>
    public static int CompareInReadingOrder(MetricSeries left, MetricSeries right)
    {
        var order = CompareExceptSource(left, right);
        return order != 0 ? order : string.CompareOrdinal(left.Key.Source, right.Key.Source);
    }

    /// <summary>As <see cref="CompareInReadingOrder"/> without the source: 0 for series whose windows are read interleaved.</summary>
    public static int CompareExceptSource(MetricSeries left, MetricSeries right)
    {
        var (a, b) = (left.Key, right.Key);
        // string.CompareOrdinal puts null first and compares UTF-16 units, as every store must; SQLite would compare UTF-8 bytes.
        var order = string.CompareOrdinal(a.Campaign, b.Campaign);
        order = order != 0 ? order : string.CompareOrdinal(a.Track, b.Track);
        order = order != 0 ? order : string.CompareOrdinal(a.Channel, b.Channel);
        order = order != 0 ? order : string.CompareOrdinal(a.Audience.Key, b.Audience.Key);
        order = order != 0 ? order : string.CompareOrdinal(a.Placement, b.Placement);
        order = order != 0 ? order : string.CompareOrdinal(a.Ad, b.Ad);
        return order != 0 ? order : string.CompareOrdinal(left.Metric, right.Metric);
    }
}
