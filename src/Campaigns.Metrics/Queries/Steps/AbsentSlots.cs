using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Step 9: places of the campaign without a figure get a cell that says which absence it is.</summary>
internal static class AbsentSlots
{
    /// <param name="slots">The figures there are.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="query">The question.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="splitNeeded">True when each track is added up on its own, so that a figure for several tracks together is missing from each.</param>
    public static IReadOnlyList<Slot> For(IReadOnlyList<Slot> slots, MetricDefinition metric, MetricQuery query, Campaign campaign, bool splitNeeded)
    {
        if (metric.IsMixed)
        {
            return [];
        }

        return
        [
            .. CampaignSlots.Of(campaign)
                .Where(place => SlotFilter.ShowsSlot(place.Track, place.Channel, query))
                .Where(place => !slots.Any(slot => slot.Channel == place.Channel && (slot.Track == place.Track || (slot.Track is null && !splitNeeded))))
                .Select(place => FigureCells.Absent(place.Track, place.Channel, State(place.Channel, metric)))
                .Select(cell => new Slot(cell, default)),
        ];
    }

    private static CellState State(string channel, MetricDefinition metric) =>
        CampaignSlots.Measures(channel, metric) ? CellState.Missing : CellState.NotMeasured;
}
