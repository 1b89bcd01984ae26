using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Step 2: several printings of one figure become one slot. The vaguest counts, the others stay beside it.</summary>
internal static class Printings
{
    public static IReadOnlyList<Slot> Merge(IEnumerable<Observation> observations, MetricDefinition metric) =>
    [
        .. observations
            .GroupBy(observation => (
                observation.Series.Track,
                observation.Series.Channel,
                observation.Series.Audience,
                Class: WindowClass.Of(observation.Window),
                observation.Quality.IdentityBasis,
                observation.Quality.DenominatorBase,
                HasValue: observation.Value is not null))
            .Select(same => new Slot(Cell([.. same], metric), same.Key.Class)),
    ];

    private static ComparisonCell Cell(IReadOnlyList<Observation> same, MetricDefinition metric)
    {
        var whole = same.Where(IsWhole).ToList();
        var parts = same.Where(observation => !IsWhole(observation)).ToList();
        if (whole.Count > 0)
        {
            // A placement with the value of the whole channel is the whole, printed under another name; any other is a part of it and not asked for.
            return OfPrintings([.. whole, .. parts.Where(part => part.Value is not null && whole.Any(figure => figure.Value == part.Value))]);
        }

        return parts.Count == 1 || parts[0].Value is null ? OfPrintings(parts) : OfParts(parts, metric);
    }

    private static bool IsWhole(Observation observation) => observation.Series is { Placement: null, Ad: null };

    private static ComparisonCell OfPrintings(List<Observation> printings)
    {
        var ordered = printings
            .OrderByDescending(printing => QualifierRules.Vagueness(printing.Quality.Qualifier))
            .ThenByDescending(printing => printing.ObservedAt)
            .ThenBy(printing => printing, ObservationOrder.Instance)
            .ToList();

        return FigureCells.Of(ordered[0]) with
        {
            Alternatives = ordered[1..],
            Constructed = ordered[0].Quality.Constructed,
            Notes = ordered.Count > 1 ? [Notes.SeveralPrintings] : [],
        };
    }

    // Only placements or ads are known, of one channel: they add up like channels do, within the newest source.
    private static ComparisonCell OfParts(List<Observation> parts, MetricDefinition metric)
    {
        var source = parts
            .GroupBy(part => part.Series.Source, StringComparer.Ordinal)
            .OrderByDescending(same => same.Max(part => part.ObservedAt))
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .First();
        var level = source.Any(part => part.Series.Ad is null) ? source.Where(part => part.Series.Ad is null).ToList() : source.ToList();
        if (level.Count > 1 && !metric.IsAdditiveOver(Additivity.Channel))
        {
            return FigureCells.Absent(parts[0].Series.Track, parts[0].Series.Channel, CellState.Missing) with
            {
                Audience = parts[0].Series.Audience,
                Alternatives = [.. level],
                Notes = [Notes.OnlyByPlacement],
            };
        }

        return CellSum.Of([.. level.Select(FigureCells.Of)], [])!;
    }
}
