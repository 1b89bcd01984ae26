using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Ledger;

/// <summary>Every change of a stored figure, with size and cause (domain/analysis.md N3).</summary>
public static class CampaignRevisions
{
    /// <summary>The changes, newest first.</summary>
    /// <param name="revisions">Every observation of the figures, also superseded ones.</param>
    /// <param name="habitOf">How the source of a figure behaves.</param>
    public static IReadOnlyList<FigureChange> Of(IEnumerable<Observation> revisions, Func<Observation, SourceHabit> habitOf) =>
    [
        .. revisions
            .GroupBy(revision => (revision.Series, revision.Metric, revision.Window.Kind, revision.Window.First, revision.Window.Last))
            .SelectMany(figure => OfFigure([.. figure.OrderBy(revision => revision.ObservedAt)], habitOf))
            .OrderByDescending(change => change.After.ObservedAt)
            .ThenBy(change => change.After, ObservationOrder.Instance),
    ];

    /// <summary>The changes of one figure, oldest first.</summary>
    /// <param name="looks">Every observation of the figure, oldest first.</param>
    /// <param name="habitOf">How its source behaves.</param>
    public static IReadOnlyList<FigureChange> OfFigure(IReadOnlyList<Observation> looks, Func<Observation, SourceHabit> habitOf) =>
    [
        .. looks.Zip(looks.Skip(1))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new FigureChange(pair.First, pair.Second, Cause(pair.First, pair.Second, habitOf(pair.Second)))),
    ];

    // The same answer read again and understood otherwise, or a figure that moved with its object (missing, by the whole answer): the change is ours. A figure without a last day has no age, and a source that changes it restates it.
    private static RevisionCause Cause(Observation before, Observation after, SourceHabit habit) =>
        before.Provenance.RawId == after.Provenance.RawId || after is { Quality.Status: FigureStatus.Missing, Provenance.Pointer: "" } ? RevisionCause.MappingChanged
        : after.Value is null || after.Quality.Status == FigureStatus.Vanished ? RevisionCause.Vanished
        : after.Window.Last is not null && LedgerValue.From(after, LedgerSeries.Zone).Age < habit.LagDays ? RevisionCause.LateData
        : habit.ByHand ? RevisionCause.ManualCorrection
        : RevisionCause.PlatformRestatement;
}

/// <summary>One change of a stored figure.</summary>
/// <param name="Before">The observation before.</param>
/// <param name="After">The observation after.</param>
/// <param name="Cause">Why it changed.</param>
public sealed record FigureChange(Observation Before, Observation After, RevisionCause Cause)
{
    /// <summary>Size with sign, after minus before; null when one of them is missing.</summary>
    public decimal? Size => After.Value - Before.Value;

    /// <summary>Size with sign relative to the value before; null when that is missing or zero.</summary>
    public decimal? RelativeSize => Before.Value is null or 0 ? null : Size / Before.Value;
}
