using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Evaluation;

/// <summary>The agency's own finished campaigns as a library to learn targets from (domain/analysis.md N15).</summary>
public static class TargetLibrary
{
    /// <summary>The results of finished campaigns in one metric, each channel by itself.</summary>
    /// <param name="campaigns">Finished campaigns with what they were meant to change and their figures.</param>
    /// <param name="metric">Metric id.</param>
    public static BenchmarkLibrary Of(IEnumerable<(EvaluationForm Form, ComparedFigures Figures)> campaigns, string metric)
    {
        var definition = MetricCatalog.Get(metric);

        return new BenchmarkLibrary(campaigns.SelectMany(campaign => campaign.Figures.Cells(metric)
            .Where(cell => cell is { Channel: not null, Audience.IsAll: true, State: CellState.Ready })
            .Select(cell => new BenchmarkEntry(campaign.Form.Campaign, campaign.Form.Objective, cell.Channel!, definition.Tier, metric, cell.Value!.Value, cell.Constructed))));
    }
}
