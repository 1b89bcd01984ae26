using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Reach by the population's cells, where channels give it, in the finest age bands that population and channels share.</summary>
internal static class AudienceCellReach
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Of(
        CampaignReachQuery query, IReadOnlyCollection<Observation> observations, IEnumerable<ComparisonCell> wholes)
    {
        var none = new Dictionary<string, IReadOnlyDictionary<string, decimal>>();
        if (query.Population is not { Cells.Count: > 0 } population)
        {
            return none;
        }

        var byChannel = wholes.Where(whole => whole.Audience.IsAll)
            .Select(whole => (whole.Channel, Cells: CellsOf(whole, observations, query.AsOf)))
            .Where(channel => channel.Cells.Count > 0)
            .ToDictionary(channel => channel.Channel!, channel => channel.Cells, StringComparer.Ordinal);
        var bands = CommonBands(query, byChannel.Values);

        return byChannel.ToDictionary(
            channel => channel.Key,
            channel => (IReadOnlyDictionary<string, decimal>)Coarsen(channel.Value, bands)
                .Where(cell => PopulationCells(query, bands).Any(part => part.Key == cell.Key.Key))
                .ToDictionary(cell => cell.Key.Key, cell => cell.Value, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>The population's cells in the bands that everybody shares.</summary>
    public static IReadOnlyList<PopulationCell> PopulationCells(CampaignReachQuery query, IReadOnlyList<AgeBand>? bands)
    {
        var parts = query.Population!.Cells.ToDictionary(part => AudienceCell.Parse(part.Audience), part => (decimal)part.Size);

        return [.. Coarsen(parts, bands).OrderBy(part => part.Key.Key, StringComparer.Ordinal).Select(part => new PopulationCell(part.Key.Key, part.Value))];
    }

    /// <summary>Bands shared by the population and the used lines; null when ages are not split and nothing needs coarsening.</summary>
    public static IReadOnlyList<AgeBand>? CommonBands(CampaignReachQuery query, IEnumerable<IReadOnlyDictionary<AudienceCell, decimal>> channels)
    {
        var partitions = channels.Select(Bands).Prepend(Bands(query.Population!.Cells.Select(part => AudienceCell.Parse(part.Audience)))).Where(bands => bands.Count > 0).ToList();

        return partitions.Count == 0 ? null : AgePartition.Common(partitions);
    }

    private static IReadOnlyDictionary<AudienceCell, decimal> Coarsen(IReadOnlyDictionary<AudienceCell, decimal> cells, IReadOnlyList<AgeBand>? bands) =>
        bands is null || cells.Keys.All(cell => cell.Age is null) ? cells : AgePartition.Coarsen(cells, bands);

    private static IReadOnlyCollection<AgeBand> Bands(IReadOnlyDictionary<AudienceCell, decimal> cells) => Bands(cells.Keys);

    private static IReadOnlyCollection<AgeBand> Bands(IEnumerable<AudienceCell> cells) =>
        [.. cells.Select(cell => AgeBand.TryParse(cell.Age, out var band) ? band : (AgeBand?)null).OfType<AgeBand>().Distinct()];

    // Cells of the same request as the whole: same source, days and kind of count. Only one split counts, the one with most dimensions.
    private static Dictionary<AudienceCell, decimal> CellsOf(ComparisonCell whole, IReadOnlyCollection<Observation> observations, DateTimeOffset? asOf)
    {
        if (whole.Inputs is not [var total])
        {
            return [];
        }

        return observations
            .Where(observation => observation.Metric == total.Metric && observation.Series with { Audience = default } == total.Series with { Audience = default })
            .Where(observation => observation.Window.HasSameDays(total.Window) && observation.Quality.IdentityBasis == total.Quality.IdentityBasis)
            .Where(observation => !observation.Series.Audience.IsAll && (asOf is not { } moment || observation.ObservedAt <= moment))
            .GroupBy(observation => observation.Series.Audience)
            .Select(cell => cell.MaxBy(observation => observation.ObservedAt)!)
            .Where(observation => observation.Value >= 0)
            .GroupBy(observation => Split(observation.Series.Audience), StringComparer.Ordinal)
            .OrderByDescending(split => split.Key.Length)
            .Select(split => split.ToDictionary(observation => observation.Series.Audience, observation => observation.Value!.Value))
            .FirstOrDefault() ?? [];
    }

    private static string Split(AudienceCell cell) =>
        string.Concat(cell.Sex is null ? "" : "s", cell.Age is null ? "" : "a", cell.Language is null ? "" : "l", cell.Region is null ? "" : "r");
}
