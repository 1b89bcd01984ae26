using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>What was read for the page of costs.</summary>
/// <param name="Address">What the address says, without what does not exist.</param>
/// <param name="Campaigns">Campaigns that can be chosen, the latest first.</param>
/// <param name="Chosen">The chosen campaign with its costs; null when there is no campaign at all.</param>
/// <param name="RedirectTo">Address that names campaign and track, when the one asked for does not; null otherwise.</param>
public sealed record CostReading(AddressReading Address, IReadOnlyList<CostCampaignData> Campaigns, CostInput? Chosen, string? RedirectTo = null);

/// <summary>What the panels of the page are made of.</summary>
/// <param name="Page">Campaign, words and formats.</param>
/// <param name="Track">The track; null for a campaign without tracks.</param>
/// <param name="Total">True for total cost, false for media cost.</param>
/// <param name="Costs">Costs and what they gave.</param>
/// <param name="Planned">Planned costs.</param>
public sealed record CostInput(
    PanelInput Page,
    TrackData? Track,
    bool Total,
    AnalysisResult<CostEffectivenessData> Costs,
    AnalysisResult<CostEffectivenessData> Planned)
{
    /// <summary>True when a figure or a price was made up for a demonstration.</summary>
    public bool IsSample => Page.HasSampleData
        || (Costs.Answer?.Rows ?? []).Any(row => row.Constructed)
        || (Costs.Answer?.Measures ?? []).SelectMany(measure => measure.Groups).SelectMany(group => group.Points).Any(point => point.Constructed);

    /// <summary>Address of the form where costs are entered.</summary>
    public LinkInline Form => new(Page.Texts["kostnad.lagg_in"], Page.CostsAddress);
}
