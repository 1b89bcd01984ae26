using Campaigns.Metrics.Planning;

namespace Campaigns.Connectors.Portfolio;

/// <summary>What a file says that campaigns cost, aim at and are meant for.</summary>
/// <param name="Costs">Costs.</param>
/// <param name="Targets">Targets.</param>
/// <param name="Populations">Sizes of target groups.</param>
public sealed record PortfolioPlanning(IReadOnlyList<CostLine> Costs, IReadOnlyList<TargetLine> Targets, IReadOnlyList<PopulationTable> Populations)
{
    /// <summary>Nothing.</summary>
    public static readonly PortfolioPlanning None = new([], [], []);
}
