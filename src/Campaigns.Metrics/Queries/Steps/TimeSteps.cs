using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Step 3: days, weeks and months are added where the metric allows; step 4: of windows that overlap, one is chosen.</summary>
internal static class TimeSteps
{
    public static IReadOnlyList<Slot> Merge(IReadOnlyList<Slot> slots, MetricDefinition metric)
    {
        if (!metric.IsAdditiveOver(Additivity.Time))
        {
            return slots;
        }

        return [.. slots.GroupBy(slot => (Key(slot), slot.Class.Kind)).SelectMany(series => Added(series.Key.Kind, [.. series.OrderBy(slot => slot.Class.First)]))];
    }

    public static IReadOnlyList<Slot> Choose(IReadOnlyList<Slot> slots, MetricQuery query) =>
        [.. slots.GroupBy(Key).SelectMany(same => WithoutOverlap(same, query))];

    private static object Key(Slot slot) =>
        (slot.Track, slot.Channel, slot.Audience, slot.Cell.IdentityBasis, slot.Cell.DenominatorBase, slot.HasValue);

    private static IEnumerable<Slot> Added(WindowKind kind, IReadOnlyList<Slot> series)
    {
        if (kind is not (WindowKind.Day or WindowKind.Week or WindowKind.Month) || !series[0].HasValue || !AreDisjoint(series))
        {
            return series;
        }

        var sum = CellSum.Of([.. series.Select(slot => slot.Cell)], [])!;
        if (!AreContiguous(series))
        {
            sum = CellSum.Incomplete(sum, []) with { Notes = [.. sum.Notes, Notes.DaysMissing] };
        }

        return [new Slot(sum, WindowClass.SeriesOf(kind))];
    }

    private static bool AreDisjoint(IReadOnlyList<Slot> series) =>
        series.All(slot => slot.Class is { First: not null, Last: not null }) && series.Skip(1).Zip(series, (next, previous) => next.Class.First > previous.Class.Last).All(ok => ok);

    private static bool AreContiguous(IReadOnlyList<Slot> series) =>
        series.Skip(1).Zip(series, (next, previous) => next.Class.First == previous.Class.Last!.Value.AddDays(1)).All(ok => ok);

    // Whole flights first, then the newest state of a flight, then other ranges, then series; with a period, what lies inside it first.
    private static List<Slot> WithoutOverlap(IEnumerable<Slot> same, MetricQuery query)
    {
        var kept = new List<Slot>();
        var ordered = same
            .OrderBy(slot => Windows.ReachesOutside(slot.Cell.Window ?? default, query))
            .ThenBy(slot => Rank(slot.Class.Kind))
            .ThenByDescending(slot => slot.Cell.Window?.Last ?? DateOnly.MaxValue)
            .ThenBy(slot => slot.Cell.Window?.First ?? DateOnly.MinValue);
        foreach (var slot in ordered)
        {
            if (kept.All(other => !Windows.Overlap(other.Cell.Window ?? default, slot.Cell.Window ?? default)))
            {
                kept.Add(slot);
            }
        }

        return kept;
    }

    private static int Rank(WindowKind kind) => kind switch
    {
        WindowKind.Flight => 0,
        WindowKind.FlightToDate => 1,
        WindowKind.Custom => 2,
        WindowKind.Day => 3,
        WindowKind.Week => 4,
        _ => 5,
    };
}
