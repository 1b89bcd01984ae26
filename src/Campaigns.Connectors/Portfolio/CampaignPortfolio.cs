using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Portfolio;

/// <summary>Campaigns and their events, as a file lists them.</summary>
/// <param name="Campaigns">The campaigns, in the order of the file.</param>
/// <param name="Annotations">The events, in the order of the file.</param>
public sealed record CampaignPortfolio(IReadOnlyList<Campaign> Campaigns, IReadOnlyList<Annotation> Annotations)
{
    /// <summary>Costs, targets and target groups; nothing when the file names none.</summary>
    public PortfolioPlanning Planning { get; init; } = PortfolioPlanning.None;
}
