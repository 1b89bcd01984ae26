using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Step 10: what the question does not keep apart is added, with every missing part named.</summary>
internal static class Collapse
{
    public static IReadOnlyList<CollapsedCell> Add(IReadOnlyList<Slot> slots, MetricDefinition metric, MetricQuery query)
    {
        if (query.Keeps(Dimension.Track) && query.Keeps(Dimension.Channel))
        {
            return [.. slots.Select(slot => new CollapsedCell(slot.Cell, null))];
        }

        return [.. slots.GroupBy(slot => OutputKey(slot, query)).SelectMany(output => Outputs([.. output], output.Key, metric, query))];
    }

    public static (string? Track, string? Channel) OutputKey(Slot slot, MetricQuery query) =>
        (query.Keeps(Dimension.Track) ? slot.Track : null, query.Keeps(Dimension.Channel) ? slot.Channel : null);

    private static IEnumerable<CollapsedCell> Outputs(
        IReadOnlyList<Slot> slots, (string? Track, string? Channel) key, MetricDefinition metric, MetricQuery query)
    {
        var known = slots.Where(slot => slot.HasValue).ToList();
        if (known.Count == 0)
        {
            return [new CollapsedCell(AbsentOutput(slots) with { Track = key.Track, Channel = key.Channel }, null)];
        }

        return known
            .GroupBy(slot => (slot.Class, slot.Cell.IdentityBasis, slot.Cell.DenominatorBase, Kind: KindOf(slot.Channel, query), Audience: KeptAudience(slot, query)))
            .Select(addable => new CollapsedCell(
                Sum([.. addable], Missing(slots, [.. addable], addable.Key.Kind, query), metric, query) with { Track = key.Track, Channel = key.Channel },
                addable.Key.Kind));
    }

    private static AudienceCell KeptAudience(Slot slot, MetricQuery query) => query.Keeps(Dimension.Audience) ? slot.Audience : AudienceCell.All;

    // A figure without a channel is the source's own whole: it has no kind, is added to no channel's figure, and no channel is missing from it.
    private static ChannelKind? KindOf(string? channel, MetricQuery query)
    {
        if (query.Keeps(Dimension.Channel) || channel is null)
        {
            return null;
        }

        var definition = ChannelCatalog.FindOrUnlisted(channel);

        return new ChannelKind(definition.MediaType, definition.Tier);
    }

    private static ComparisonCell Sum(IReadOnlyList<Slot> addable, IReadOnlyList<string> missing, MetricDefinition metric, MetricQuery query)
    {
        if (addable.Count > 1)
        {
            Refuse(Dimension.Track, addable.Select(slot => slot.Track));
            Refuse(Dimension.Channel, addable.Select(slot => slot.Channel));
        }

        var sum = CellSum.Of([.. addable.Select(slot => slot.Cell)], missing)!;

        // Parts that count only some people make the sum of all people a lower end.
        return addable.Any(slot => slot.Audience != addable[0].Audience) ? CellSum.Incomplete(sum, sum.Missing) with { Notes = [.. sum.Notes, Notes.AudiencesDiffer] } : sum;

        void Refuse(Dimension dimension, IEnumerable<string?> values)
        {
            if (values.Distinct(StringComparer.Ordinal).Count() > 1 && !metric.IsAdditiveOver(QueryPlanner.Direction(dimension)))
            {
                throw new NotAdditiveException(metric, dimension, query.By);
            }
        }
    }

    private static IReadOnlyList<string> Missing(IReadOnlyList<Slot> slots, IReadOnlyList<Slot> addable, ChannelKind? kind, MetricQuery query) =>
    [
        .. slots
            .Where(slot => slot.Channel is not null && slot.Cell.State is not (CellState.NotMeasured or CellState.Rejected) && KindOf(slot.Channel, query) == kind)
            .Where(slot => !addable.Any(part => part.Channel == slot.Channel && part.Track == slot.Track))
            .Select(slot => slot.Channel!)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static ComparisonCell AbsentOutput(IReadOnlyList<Slot> slots)
    {
        var told = slots.FirstOrDefault(slot => slot.Cell.State is CellState.Suppressed or CellState.Rejected) ?? slots[0];
        var state = slots.All(slot => slot.Cell.State == told.Cell.State) ? told.Cell.State : CellState.Missing;
        var missing = slots.Where(slot => slot.Cell.State is CellState.Missing or CellState.Suppressed && slot.Channel is not null).Select(slot => slot.Channel!);

        return FigureCells.Absent(null, null, state) with { Missing = [.. missing.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }
}
