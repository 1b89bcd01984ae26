using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Observations;

/// <summary>One figure as one source gave it at one moment.</summary>
/// <remarks>
/// The natural key is <see cref="Series"/>, <see cref="Metric"/> and the kind and days of <see cref="Window"/>. A second observation of the same
/// key with another value or quality is a revision: the newest counts, and "as of" a moment reads the newest up to then.
/// </remarks>
public sealed record Observation
{
    /// <summary>What the figure is about: source, campaign, track, channel and audience.</summary>
    public required SeriesKey Series { get; init; }

    /// <summary>The days it covers.</summary>
    public required Window Window { get; init; }

    /// <summary>Metric id of the catalogue, for example <c>impressions</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The figure in the metric's unit; rates lie between 0 and 1. Null exactly when <see cref="Quality.Status"/> names an absence. Null is not zero.</summary>
    public required decimal? Value { get; init; }

    /// <summary>How certain it is and what it counts.</summary>
    public required Quality Quality { get; init; }

    /// <summary>When the answer that holds it was received, UTC.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    /// <summary>The answer and the place in it.</summary>
    public required Provenance Provenance { get; init; }
}
