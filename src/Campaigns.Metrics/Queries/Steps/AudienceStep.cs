using System.Globalization;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Step 5: when audiences are not kept apart, the unsplit figure counts; without one, disjoint cells are added where the metric allows.</summary>
internal static class AudienceStep
{
    public static IReadOnlyList<Slot> Merge(IReadOnlyList<Slot> slots, MetricDefinition metric, MetricQuery query)
    {
        if (query.Keeps(Dimension.Audience))
        {
            return slots;
        }

        return [.. slots.GroupBy(slot => (slot.Track, slot.Channel, slot.Class)).SelectMany(same => Combined([.. same], metric, query))];
    }

    private static IEnumerable<Slot> Combined(IReadOnlyList<Slot> same, MetricDefinition metric, MetricQuery query)
    {
        var unsplit = same.Where(slot => slot.Audience.IsAll).ToList();
        if (unsplit.Any(slot => slot.HasValue))
        {
            return unsplit;
        }

        return same.GroupBy(slot => (slot.Cell.IdentityBasis, slot.Cell.DenominatorBase, slot.HasValue)).SelectMany(cells => Added([.. cells], metric, query));
    }

    private static IReadOnlyList<Slot> Added(IReadOnlyList<Slot> cells, MetricDefinition metric, MetricQuery query)
    {
        if (cells.Count == 1 || !cells[0].HasValue || !AreDisjoint(cells) || cells.SelectMany(Sources).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return cells;
        }

        if (!metric.IsAdditiveOver(Additivity.Audience))
        {
            return metric.Kind == MetricKind.UniqueCount ? throw new NotAdditiveException(metric, Dimension.Audience, query.By) : cells;
        }

        var sum = CellSum.Of([.. cells.Select(slot => slot.Cell)], [])! with { Audience = AudienceCell.All };
        var isWhole = cells.Any(slot => slot.Audience.Sex == "unknown" || slot.Audience.Age == "unknown");

        return [cells[0] with { Cell = isWhole ? sum : CellSum.Incomplete(sum, []) with { Notes = [.. sum.Notes, Notes.UnknownAudienceMissing] } }];
    }

    private static IEnumerable<string> Sources(Slot slot) => slot.Cell.Inputs.Select(input => input.Series.Source);

    private static bool AreDisjoint(IReadOnlyList<Slot> cells)
    {
        for (var left = 0; left < cells.Count; left++)
        {
            for (var right = left + 1; right < cells.Count; right++)
            {
                if (!AreDisjoint(cells[left].Audience, cells[right].Audience))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool AreDisjoint(AudienceCell left, AudienceCell right) =>
        Differ(left.Sex, right.Sex) || Differ(left.Language, right.Language) || Differ(left.Region, right.Region) || AgesDiffer(left.Age, right.Age);

    // A county's code begins the codes of its municipalities, and a language's tag those of its variants: these hold one another.
    private static bool Differ(string? left, string? right) =>
        left is not null && right is not null && !left.StartsWith(right, StringComparison.Ordinal) && !right.StartsWith(left, StringComparison.Ordinal);

    private static bool AgesDiffer(string? left, string? right)
    {
        if (left is null || right is null || left == right)
        {
            return false;
        }

        return left == "unknown" || right == "unknown" || Band(left).Last < Band(right).First || Band(right).Last < Band(left).First;
    }

    private static (int First, int Last) Band(string age)
    {
        var ends = age.TrimEnd('+').Split('-');
        var first = int.Parse(ends[0], CultureInfo.InvariantCulture);

        return (first, ends.Length == 1 ? int.MaxValue : int.Parse(ends[1], CultureInfo.InvariantCulture));
    }
}
