using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Adds to a finished cell what only the whole question shows: tracks given together, days outside the period, a total that differs.</summary>
internal static class CellNotes
{
    public static CollapsedCell Complete(CollapsedCell collapsed, IReadOnlyList<PrintedTotal> totals, QueryPlan plan)
    {
        var cell = collapsed.Cell;
        var notes = new List<LocalizedText>(cell.Notes);
        if (cell.Value is not null && cell.Track is null && plan.Query.Keeps(Dimension.Track) && plan.Campaign.Tracks.Count > 1 && CarriesTracks(cell, plan.Campaign))
        {
            notes.Add(Notes.TracksTogether);
        }

        if (cell.Window is { } window && Windows.ReachesOutside(window, plan.Query))
        {
            notes.Add(Notes.OutsidePeriod);
        }

        var differing = totals
            .Where(total => total.Verdict == TotalVerdict.DiffersFromParts && Covers(cell, total, plan))
            .Select(total => total.Figure)
            .ToList();

        return collapsed with { Cell = cell with { Notes = notes, Alternatives = [.. cell.Alternatives, .. differing] } };
    }

    private static bool CarriesTracks(ComparisonCell cell, Campaign campaign) =>
        campaign.Channels.FirstOrDefault(used => used.Channel == cell.Inputs[0].Series.Channel) is { Tracks.Count: > 1 };

    // The cell adds exactly the parts that the total was printed over.
    private static bool Covers(ComparisonCell cell, PrintedTotal total, QueryPlan plan) =>
        cell.Derived && cell.Value == total.SumOfParts && cell.Channel == total.Figure.Series.Channel && cell.Track == total.Figure.Series.Track
        && plan.Query.Tracks is null;
}
