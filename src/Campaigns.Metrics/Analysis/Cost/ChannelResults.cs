using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>What came of each channel, one figure for each metric.</summary>
internal sealed class ChannelResults(CampaignCostQuery query, IReadOnlyCollection<Observation> observations)
{
    private readonly Dictionary<string, ILookup<string, ComparisonCell>> byMetric =
        CampaignCostQuery.NeededMetrics.Where(metric => metric != "spend").ToDictionary(metric => metric, metric => Compare(query, observations, metric), StringComparer.Ordinal);

    /// <summary>The channel's figures by metric. A metric that stands in pieces that cannot be added (tracks, audiences, windows) has none.</summary>
    public IReadOnlyDictionary<string, ComparisonCell> Of(string channel) => byMetric
        .Select(metric => (metric.Key, Cells: DoubledFigures.Without(metric.Value[channel].Where(cell => query.Track is null || cell.Track == query.Track), query.From is not null || query.To is not null)))
        .Where(metric => metric.Cells.Count == 1)
        .ToDictionary(metric => metric.Key, metric => metric.Cells[0], StringComparer.Ordinal);

    // Counts of a whole campaign are added over its tracks; unique counts and rates are not, and stay in their tracks.
    private static ILookup<string, ComparisonCell> Compare(CampaignCostQuery query, IReadOnlyCollection<Observation> observations, string metric)
    {
        var addTracks = query.Track is null && QueryPlanner.MayCombine(Catalog.MetricCatalog.Get(metric), Dimension.Track);
        var figures = new ComparedFigures(query.Campaign, observations, query.Track, query.AsOf) { From = query.From, To = query.To };
        var result = addTracks ? figures.Over(metric, [Dimension.Channel]) : figures.Compare(metric);

        return result.Groups.SelectMany(group => group.Cells).Where(cell => cell is { Value: not null, Channel: not null }).ToLookup(cell => cell.Channel!, StringComparer.Ordinal);
    }
}
