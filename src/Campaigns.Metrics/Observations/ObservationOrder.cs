using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Observations;

/// <summary>
/// The order in which stores give observations: campaign, track, channel, audience, placement, ad, metric, window kind, first and last day, then source
/// and moment; ordinal, null first.
/// </summary>
public sealed class ObservationOrder : IComparer<Observation>
{
    private ObservationOrder()
    {
    }

    /// <summary>The only instance.</summary>
    public static ObservationOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Observation? x, Observation? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        return FirstDifference(
            Series(x.Series, y.Series),
            string.CompareOrdinal(x.Metric, y.Metric),
            x.Window.Kind.CompareTo(y.Window.Kind),
            Nullable.Compare(x.Window.First, y.Window.First),
            Nullable.Compare(x.Window.Last, y.Window.Last),
            string.CompareOrdinal(x.Series.Source, y.Series.Source),
            x.ObservedAt.CompareTo(y.ObservedAt));
    }

    private static int Series(SeriesKey left, SeriesKey right) => FirstDifference(
        string.CompareOrdinal(left.Campaign, right.Campaign),
        string.CompareOrdinal(left.Track, right.Track),
        string.CompareOrdinal(left.Channel, right.Channel),
        string.CompareOrdinal(left.Audience.Key, right.Audience.Key),
        string.CompareOrdinal(left.Placement, right.Placement),
        string.CompareOrdinal(left.Ad, right.Ad));

    private static int FirstDifference(params ReadOnlySpan<int> differences)
    {
        foreach (var difference in differences)
        {
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }
}
