using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>The answer to a <see cref="CampaignReachQuery"/>.</summary>
/// <param name="Verdict">What can be said.</param>
/// <param name="Channels">Every channel that was looked at, used ones first.</param>
/// <param name="Reach">The interval and its estimate over the used channels; null without any.</param>
/// <param name="IdentityBasis">What the used channels count; null when none is used.</param>
/// <param name="OfferedBases">Other things that channels of the campaign count, each with an answer of its own when asked for.</param>
/// <param name="InputStep">Rounding step of the coarsest used figure, in persons.</param>
/// <param name="Notes">What a reader must know; empty when nothing.</param>
public sealed record CampaignReachResult(
    ReachVerdict Verdict,
    IReadOnlyList<ChannelReachLine> Channels,
    DeduplicatedReach? Reach,
    IdentityBasis? IdentityBasis,
    IReadOnlyList<IdentityBasis> OfferedBases,
    decimal InputStep,
    IReadOnlyList<LocalizedText> Notes)
{
    /// <summary>What was computed on; null when no channel is used.</summary>
    public ReachInput? Input { get; init; }

    /// <summary>The interval as it may be shown: outwards to three digits, and no finer than the inputs. Null without an interval.</summary>
    public PersonInterval? ShownInterval => Reach?.Interval is { } interval ? ReachRounding.Outward(interval, InputStep) : null;

    /// <summary>The estimate as it may be shown, inside <see cref="ShownInterval"/>; null without one.</summary>
    public decimal? ShownEstimate => Reach?.Estimate is { } estimate ? ShownInterval!.Value.Clamp(ReachRounding.Nearest(estimate, InputStep)) : null;
}

/// <summary>What can be said of a reach of several channels.</summary>
public enum ReachVerdict
{
    /// <summary>An interval and an estimate.</summary>
    Interval,

    /// <summary>The sources contradict each other, and no interval is shown.</summary>
    Contradiction,

    /// <summary>No channel has a reach.</summary>
    NoReach,

    /// <summary>Bounds from the channels alone: nobody has entered how many people there are.</summary>
    NoPopulation,

    /// <summary>The channels count different things; the answer is about those that count one of them.</summary>
    MixedBases,
}

/// <summary>One channel in a deduplicated reach.</summary>
/// <param name="Channel">Channel id.</param>
/// <param name="Reach">What it brings in; null when it brings nothing.</param>
/// <param name="IdentityBasis">What it counts; null without a reach.</param>
/// <param name="IsUsed">Whether it is in the answer.</param>
/// <param name="Reason">Why it is not used, or used otherwise than as reported; null when there is nothing to say.</param>
/// <param name="Figures">The cells it stands on.</param>
public sealed record ChannelReachLine(
    string Channel,
    PersonInterval? Reach,
    IdentityBasis? IdentityBasis,
    bool IsUsed,
    LocalizedText? Reason,
    IReadOnlyList<ComparisonCell> Figures)
{
    /// <summary>Channels whose deduplicated reach this is, when it is a known union of channels that stand by themselves; empty otherwise.</summary>
    public IReadOnlyList<string> UnionOf { get; init; } = [];

    /// <summary>Reach by audience cell of the population; empty when not known.</summary>
    public IReadOnlyDictionary<string, decimal> Cells { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The number to estimate with where <see cref="Reach"/> is a range of a printed word; null otherwise.</summary>
    public decimal? Estimate { get; init; }
}
