using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Storage.Observations;

/// <summary>The part of a query that chooses series.</summary>
internal sealed class SeriesFilter(ObservationQuery query)
{
    private readonly HashSet<string?>? sources = Set(query.Sources);
    private readonly HashSet<string?>? tracks = Set(query.Tracks);
    private readonly HashSet<string?>? channels = Set(query.Channels);
    private readonly HashSet<string?>? metrics = Set(query.Metrics);
    private readonly HashSet<AudienceCell>? audiences = query.Audiences is null ? null : [.. query.Audiences];

    /// <summary>True when the series is asked for; the campaign is chosen by the directory.</summary>
    public bool Matches(MetricSeries series) =>
        Holds(metrics, series.Metric)
        && Holds(channels, series.Key.Channel)
        && Holds(tracks, series.Key.Track)
        && Holds(sources, series.Key.Source)
        && (audiences?.Contains(series.Key.Audience) ?? true);

    private static HashSet<string?>? Set(IReadOnlyList<string?>? list) => list is null ? null : new HashSet<string?>(list, StringComparer.Ordinal);

    private static bool Holds(HashSet<string?>? set, string? value) => set?.Contains(value) ?? true;
}
