using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Step 12: cells that may be set against each other stand in one group, in the order they are shown.</summary>
internal static class Grouping
{
    public static IReadOnlyList<ComparisonGroup> Group(IEnumerable<CollapsedCell> cells, IReadOnlyList<PrintedTotal> totals, Campaign campaign)
    {
        var cellsByKey = cells.ToLookup(cell => new GroupKey(cell.Cell.DenominatorBase, cell.Cell.IdentityBasis, cell.Kind));
        var totalsByKey = totals.ToLookup(total => KeyOf(total, cellsByKey.Select(group => group.Key)));

        return
        [
            .. cellsByKey.Select(group => group.Key).Union(totalsByKey.Select(group => group.Key))
                .OrderBy(key => key.Denominator ?? (DenominatorBase)int.MaxValue)
                .ThenBy(key => key.Identity ?? (IdentityBasis)int.MaxValue)
                .ThenBy(key => key.Kind?.MediaType ?? (Dimensions.MediaType)int.MaxValue)
                .ThenBy(key => key.Kind?.Tier ?? (Catalog.ExposureTier)int.MaxValue)
                .Select(key => new ComparisonGroup
                {
                    DenominatorBase = key.Denominator,
                    IdentityBasis = key.Identity,
                    MediaType = key.Kind?.MediaType,
                    Tier = key.Kind?.Tier,
                    Cells = Ordered(cellsByKey[key].Select(cell => cell.Cell), campaign),
                    PrintedTotals = [.. totalsByKey[key].OrderBy(total => TrackIndex(total.Figure.Series.Track, campaign)).ThenByDescending(total => total.Figure.Value)],
                }),
        ];
    }

    // A total joins the cells of its own bases; where channels were added, those of the first kind with them.
    private static GroupKey KeyOf(PrintedTotal total, IEnumerable<GroupKey> keys)
    {
        var quality = total.Figure.Quality;
        var own = new GroupKey(quality.DenominatorBase, quality.IdentityBasis, null);

        return keys.Where(key => key with { Kind = null } == own).OrderBy(key => key.Kind is null ? 1 : 0).FirstOrDefault(own);
    }

    private static IReadOnlyList<ComparisonCell> Ordered(IEnumerable<ComparisonCell> cells, Campaign campaign) =>
    [
        .. cells
            .OrderBy(cell => TrackIndex(cell.Track, campaign))
            .ThenBy(cell => cell.Value is null)
            .ThenByDescending(cell => cell.Value)
            .ThenBy(cell => cell.State)
            .ThenBy(cell => cell.Channel, StringComparer.Ordinal)
            .ThenBy(cell => cell.Audience.Key, StringComparer.Ordinal)
            .ThenBy(cell => cell.Window?.First)
            .ThenBy(cell => cell.Window?.Last),
    ];

    private static int TrackIndex(string? track, Campaign campaign)
    {
        for (var index = 0; index < campaign.Tracks.Count; index++)
        {
            if (campaign.Tracks[index].Id == track)
            {
                return index;
            }
        }

        return track is null ? int.MaxValue : campaign.Tracks.Count;
    }

    private sealed record GroupKey(DenominatorBase? Denominator, IdentityBasis? Identity, ChannelKind? Kind);
}
