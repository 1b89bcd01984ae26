using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Makes the input of N1 from the lines that are used.</summary>
internal static class ReachInputBuilder
{
    public static ReachInput Build(CampaignReachQuery query, IReadOnlyList<ChannelReachLine> used)
    {
        var singles = used.Where(line => line.UnionOf.Count == 0).ToList();
        var ids = singles.Select(line => line.Channel).ToHashSet(StringComparer.Ordinal);
        var cells = Cells(query, singles);
        var keys = cells.Select(cell => cell.Key).ToHashSet(StringComparer.Ordinal);
        var unions = singles.Count > ReachInputCheck.MostChannelsWithUnions ? [] : used.Where(line => line.UnionOf.Count > 0 && line.UnionOf.All(ids.Contains));

        return new ReachInput
        {
            Population = query.Population?.Size,
            Cells = cells,
            Channels =
            [
                .. singles.Select(line => new ChannelReach
                {
                    Channel = line.Channel,
                    Reach = line.Reach!.Value,
                    Estimate = line.Estimate,
                    Cells = line.Cells.Where(cell => keys.Contains(cell.Key)).ToDictionary(StringComparer.Ordinal),
                }),
            ],
            Unions = [.. unions.Select(line => new KnownUnion(line.UnionOf, line.Reach!.Value.Lower))],
            DuplicationFactor = query.DuplicationFactor,
        };
    }

    // Cells matter only where a channel is known by them: the population's own split alone says nothing about reach.
    private static IReadOnlyList<PopulationCell> Cells(CampaignReachQuery query, IReadOnlyList<ChannelReachLine> singles)
    {
        if (query.Population is not { Cells.Count: > 0 } || singles.All(line => line.Cells.Count == 0))
        {
            return [];
        }

        var channels = singles.Where(line => line.Cells.Count > 0)
            .Select(line => (IReadOnlyDictionary<AudienceCell, decimal>)line.Cells.ToDictionary(cell => AudienceCell.Parse(cell.Key), cell => cell.Value));

        return AudienceCellReach.PopulationCells(query, AudienceCellReach.CommonBands(query, channels));
    }
}
