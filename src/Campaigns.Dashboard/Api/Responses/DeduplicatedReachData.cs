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

    /// <summary>The channels with their own reach, used or not.</summary>
    public required IReadOnlyList<ReachInputData> Channels { get; init; }

    /// <summary>The interval in persons; null when nothing can be said.</summary>
    public IntervalData? Interval { get; init; }

    /// <summary>The estimate in persons, inside the interval; null without a population.</summary>
    public decimal? Estimate { get; init; }

    /// <summary>The interval as a share of the population, 0 to 1; null without one.</summary>
    public IntervalData? ShareOfPopulation { get; init; }

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

    /// <summary>Stable id that opens the figure to its inputs.</summary>
    public required string FigureId { get; init; }
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

    /// <summary>The channels count different things.</summary>
    MixedBases,
}

/// <summary>The reach of one channel as it goes into the calculation.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Reach">Its reach; null when it is not known.</param>
/// <param name="IdentityBasis">What it counts; null when that is not known.</param>
/// <param name="Used">Whether it was used.</param>
/// <param name="Reason">Why it was not used; null when it was.</param>
public sealed record ReachInputData(NamedReference Channel, decimal? Reach, IdentityBasis? IdentityBasis, bool Used, string? Reason);
