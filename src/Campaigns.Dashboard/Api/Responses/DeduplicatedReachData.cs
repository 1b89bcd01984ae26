using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>CombinedReach</c>.</summary>
/// <param name="Campaign">The campaign; null when no campaign has the slug.</param>
public sealed record CombinedReachData(CombinedReachCampaign? Campaign);

/// <summary>The campaign of <see cref="CombinedReachData"/>.</summary>
/// <param name="DeduplicatedReach">The reach of its channels together.</param>
public sealed record CombinedReachCampaign(DeduplicatedReachData DeduplicatedReach);

/// <summary>How many different persons several channels reached together: an interval and an estimate, never a bare number.</summary>
public sealed record DeduplicatedReachData
{
    /// <summary>What could be said.</summary>
    public required ReachVerdictData Verdict { get; init; }

    /// <summary>What the used channels count; null when none is used.</summary>
    public IdentityBasis? IdentityBasis { get; init; }

    /// <summary>The channels that were looked at, used or not.</summary>
    public required IReadOnlyList<ReachInputData> Channels { get; init; }

    /// <summary>The interval as it may be shown, no finer than what it stands on; null when nothing can be said.</summary>
    public BoundsData? ShownInterval { get; init; }

    /// <summary>The estimate as it may be shown; null without a population.</summary>
    public decimal? ShownEstimate { get; init; }

    /// <summary>The interval as a share of the population, 0 to 1; null without one.</summary>
    public BoundsData? ShareOfPopulation { get; init; }

    /// <summary>The estimate as a share of the population, 0 to 1; null without one.</summary>
    public decimal? EstimateShare { get; init; }

    /// <summary>The population; null when none is entered for the track.</summary>
    public PopulationData? Population { get; init; }

    /// <summary>Channels whose figures cannot all be true; null when none contradict each other.</summary>
    public IReadOnlyList<NamedReference>? Contradiction { get; init; }

    /// <summary>What the figures assume, in words.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>What else to know, in words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Stable id that opens the figure to its inputs; null when the API gives none.</summary>
    public string? FigureId { get; init; }
}

/// <summary>What can be said about the reach of several channels together.</summary>
public enum ReachVerdictData
{
    /// <summary>An interval.</summary>
    Interval,

    /// <summary>The sources contradict each other.</summary>
    Contradiction,

    /// <summary>No channel has reach.</summary>
    NoReach,

    /// <summary>An interval without an estimate, since no population is known.</summary>
    NoPopulation,

    /// <summary>The channels count different things; the answer is about those that count one of them.</summary>
    MixedBases,
}

/// <summary>A channel that was looked at.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Used">Whether it is in the answer.</param>
/// <param name="Constructed">True when it stands on a made-up figure.</param>
/// <param name="Reason">Why it is not used, or used otherwise than as reported; null when there is nothing to say.</param>
public sealed record ReachInputData(NamedReference Channel, bool Used, bool Constructed, string? Reason);

/// <summary>An interval that may be open.</summary>
/// <param name="Low">Lower end, included; null when nothing bounds it.</param>
/// <param name="High">Upper end, included; null when nothing bounds it.</param>
public sealed record BoundsData(decimal? Low, decimal? High);
