namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>How many different persons several channels reached together: an interval that must hold the truth, and an estimate inside it.</summary>
/// <remarks>Domain/analysis.md N1. A reach of several channels is never shown as a bare number.</remarks>
public sealed record DeduplicatedReach
{
    /// <summary>Bounds from the channels' totals alone: the largest reach, and the smaller of the sum and the population.</summary>
    public required PersonInterval FromTotals { get; init; }

    /// <summary>
    /// Sharpest bounds from everything given (cells, known unions); equal to <see cref="FromTotals"/> when there is nothing more. Null exactly when the sources
    /// contradict each other, see <see cref="Conflict"/>.
    /// </summary>
    public required PersonInterval? Interval { get; init; }

    /// <summary>
    /// Estimate in persons, inside <see cref="Interval"/>; null when the population is unknown, no channel has any reach figure, the sources contradict each
    /// other, or the fit does not come within half a person of every figure.
    /// </summary>
    public required decimal? Estimate { get; init; }

    /// <summary>What the estimate assumes; null without an estimate.</summary>
    public required EstimateMethod? Method { get; init; }

    /// <summary>Channels whose reach is only a range and which therefore entered the estimate with their lower end: the estimate leans low.</summary>
    public required IReadOnlyList<string> UnderstatedBy { get; init; }

    /// <summary>The population the bounds stand on, in persons; null when not known.</summary>
    public required decimal? Population { get; init; }

    /// <summary>What each channel adds that no other channel reaches, in the input's order; empty when the sources contradict each other.</summary>
    public required IReadOnlyList<IncrementalReach> Incremental { get; init; }

    /// <summary>Where a claim was above what it can be, and what was used instead for the computation.</summary>
    public required IReadOnlyList<ReachWarning> Warnings { get; init; }

    /// <summary>The facts that cannot all be true; null when everything fits.</summary>
    public required ReachConflict? Conflict { get; init; }

    /// <summary>Lower end as a share of the population, 0 to 1; null without interval or with a population that is unknown or zero.</summary>
    public decimal? LowerShare => Share(Interval?.Lower);

    /// <summary>Upper end as a share of the population, 0 to 1; null as <see cref="LowerShare"/>.</summary>
    public decimal? UpperShare => Share(Interval?.Upper);

    /// <summary>Estimate as a share of the population, 0 to 1; null as <see cref="LowerShare"/>.</summary>
    public decimal? EstimateShare => Share(Estimate);

    private decimal? Share(decimal? persons) => Population is > 0 ? persons / Population : null;
}

/// <summary>What an estimate of deduplicated reach assumes.</summary>
public enum EstimateMethod
{
    /// <summary>Channels reach independently of each other inside each cell (Sainsbury); the maximum-entropy answer when only single channels are known.</summary>
    Independence,

    /// <summary>Maximum entropy under the known unions, by iterative proportional fitting.</summary>
    MaximumEntropy,

    /// <summary>
    /// Maximum entropy from the totals and unions without the cells, because no distribution meets the unions when each unknown bucket is spread over
    /// the cells in proportion.
    /// </summary>
    MaximumEntropyWithoutCells,
}

/// <summary>Persons that one channel reached and no other channel did.</summary>
/// <param name="Channel">Channel id.</param>
/// <param name="Interval">Bounds that must hold the truth, in persons.</param>
/// <param name="Estimate">Estimate under the same assumption as the whole; null when the whole has none.</param>
public sealed record IncrementalReach(string Channel, PersonInterval Interval, decimal? Estimate);

/// <summary>A claim that cannot stand as reported. The raw value is kept; only the computation used another.</summary>
/// <param name="Rule">Rule id, one of <see cref="ReachRules"/>.</param>
/// <param name="Channels">Ids of the channel, or of the channels of a known union.</param>
/// <param name="Cell">Key of the cell; null for the total.</param>
/// <param name="Reported">The value as reported, persons.</param>
/// <param name="Used">The value used, persons.</param>
public sealed record ReachWarning(string Rule, IReadOnlyList<string> Channels, string? Cell, decimal Reported, decimal Used);

/// <summary>Ids of the rules that <see cref="ReachWarning"/> names.</summary>
public static class ReachRules
{
    /// <summary>Reach above the population it is a part of; computed with the population (N11).</summary>
    public const string ReachExceedsPopulation = "reach_exceeds_population";

    /// <summary>A source's cells add up to more than its own total, within the tolerance; computed with the cells.</summary>
    public const string CellsExceedTotal = "cells_exceed_total";
}

/// <summary>Facts that cannot all be true. Nothing is repaired: the reader is told which.</summary>
/// <param name="Facts">The smallest set found: each the channel ids of one reported reach (one id) or one known union (several), in the input's order.</param>
/// <param name="ShortfallPersons">By how many persons the facts miss each other at least, all their deviations added; greater than zero.</param>
public sealed record ReachConflict(IReadOnlyList<IReadOnlyList<string>> Facts, decimal ShortfallPersons);
