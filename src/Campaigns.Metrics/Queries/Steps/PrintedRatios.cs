using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Ratios that only the source computed are shown as printed; a recomputed one takes their place and keeps them beside it.</summary>
internal static class PrintedRatios
{
    public static IReadOnlyList<CollapsedCell> Merge(
        IReadOnlyList<CollapsedCell> derived, IReadOnlyList<Slot> printed, RatioContext context, IReadOnlyList<Slot> numerators, IReadOnlyList<Slot> denominators)
    {
        var keepsAll = context.Query.Keeps(Dimension.Track) && context.Query.Keeps(Dimension.Channel);
        var outputs = printed
            .Select(slot => slot with { Cell = WithBasis(slot, context.Metric, denominators) })
            .GroupBy(slot => (Output: Collapse.OutputKey(slot, context.Query), slot.Audience, slot.Class, slot.Cell.IdentityBasis, slot.Cell.DenominatorBase, slot.HasValue))
            .Select(same => keepsAll || same.Count() == 1 ? same.First().Cell with { Track = same.Key.Output.Track, Channel = same.Key.Output.Channel } : NotAveraged([.. same], same.Key.Output))
            .ToList();
        var own = outputs.Where(cell => !derived.Any(ratio => IsSame(ratio.Cell, cell))).Select(cell => new CollapsedCell(cell, null));
        var recomputed = derived.Select(ratio => ratio with
        {
            Cell = ratio.Cell with { Alternatives = [.. outputs.Where(cell => IsSame(ratio.Cell, cell)).SelectMany(cell => cell.Inputs)] },
        });
        List<CollapsedCell> figures = [.. recomputed, .. own];

        return [.. figures, .. Absent(figures, context, numerators, denominators)];
    }

    // A printed "times per person" counts the same persons as the reach printed for the same place.
    private static ComparisonCell WithBasis(Slot slot, MetricDefinition metric, IReadOnlyList<Slot> denominators)
    {
        if (slot.Cell.IdentityBasis is not null || !slot.HasValue || MetricCatalog.Get(metric.Terms[0].Denominator).Kind != MetricKind.UniqueCount)
        {
            return slot.Cell;
        }

        var bases = denominators
            .Where(other => other.HasValue && other.Track == slot.Track && other.Channel == slot.Channel && other.Audience == slot.Audience)
            .Select(other => other.Cell.IdentityBasis)
            .Distinct()
            .ToList();

        return bases.Count == 1 ? slot.Cell with { IdentityBasis = bases[0] } : slot.Cell;
    }

    private static bool IsSame(ComparisonCell derived, ComparisonCell printed) =>
        derived.Value is not null && derived.Track == printed.Track && derived.Channel == printed.Channel && derived.Audience == printed.Audience
        && derived.DenominatorBase == printed.DenominatorBase && Windows.MayBeSameDays(derived.Window ?? default, printed.Window ?? default);

    private static ComparisonCell NotAveraged(IReadOnlyList<Slot> printed, (string? Track, string? Channel) output) =>
        FigureCells.Absent(output.Track, output.Channel, CellState.Missing) with
        {
            Audience = printed[0].Audience,
            Alternatives = [.. printed.SelectMany(slot => slot.Cell.Inputs).Order(ObservationOrder.Instance)],
            Notes = [Notes.RatesNotAveraged],
        };

    private static IEnumerable<CollapsedCell> Absent(
        IReadOnlyList<CollapsedCell> figures, RatioContext context, IReadOnlyList<Slot> numerators, IReadOnlyList<Slot> denominators)
    {
        var taken = figures.Select(figure => new Slot(figure.Cell, default)).ToList();
        if (!context.Query.Keeps(Dimension.Channel))
        {
            return [];
        }

        return AbsentSlots.For(taken, context.Metric, context.Query, context.Campaign, splitNeeded: false)
            .Select(slot => context.Query.Keeps(Dimension.Track) ? slot.Cell : slot.Cell with { Track = null })
            .Where(cell => context.Query.Keeps(Dimension.Track) || taken.All(slot => slot.Channel != cell.Channel))
            .DistinctBy(cell => (cell.Track, cell.Channel))
            .Select(cell => new CollapsedCell(IsSplitUnevenly(cell.Channel, numerators, denominators) ? cell with { Notes = [Notes.TermsOfDifferentTracks] } : cell, null));
    }

    private static bool IsSplitUnevenly(string? channel, IReadOnlyList<Slot> numerators, IReadOnlyList<Slot> denominators)
    {
        var above = numerators.Where(slot => slot.HasValue && slot.Channel == channel).ToList();
        var below = denominators.Where(slot => slot.HasValue && slot.Channel == channel).ToList();

        return above.Count > 0 && below.Count > 0 && above.Any(slot => slot.Track is null) != below.Any(slot => slot.Track is null);
    }
}
