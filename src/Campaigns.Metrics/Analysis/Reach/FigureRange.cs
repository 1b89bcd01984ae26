using Campaigns.Metrics.Analysis.Published;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>The numbers that a figure of a comparison can stand for, so that what is computed from it is never more certain than its source.</summary>
public static class FigureRange
{
    /// <summary>
    /// The figure itself when it was given without a word or as exact; the range of its word otherwise (domain/analysis.md N5); no upper end where parts of it are
    /// missing.
    /// </summary>
    /// <remarks>A figure without a word may be rounded too. That is shown by <see cref="ReachRounding"/> and not here, or every result would be an interval.</remarks>
    /// <param name="cell">A cell with a value that is not negative.</param>
    public static PersonInterval Of(ComparisonCell cell)
    {
        var value = cell.Value ?? throw new ArgumentException("The cell has no figure.", nameof(cell));
        if (cell.Qualifier is Qualifier.Exact or Qualifier.Unhedged)
        {
            return cell.State == CellState.Partial ? new PersonInterval(value, null) : PersonInterval.Exactly(value);
        }

        var interval = PublishedInterval.Of(value, cell.Qualifier);

        return new PersonInterval(Math.Max(0, interval.Lower), cell.State == CellState.Partial ? null : interval.Upper);
    }

    /// <summary>
    /// To what a figure without a word is rounded: the place of its last digit that is not zero, at least 1. 1 for one given as exact, and for one with a word,
    /// whose rounding is in its range already.
    /// </summary>
    /// <param name="cell">A cell with a value.</param>
    public static decimal StepOf(ComparisonCell cell) =>
        cell is { Qualifier: Qualifier.Unhedged, Value: { } value } ? Math.Max(1, RoundingUnit.OfLastNonZeroDigit(value)) : 1;
}
