namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>CostCampaigns</c>.</summary>
/// <param name="Campaigns">The campaigns, the latest first.</param>
public sealed record CostCampaignsData(CostCampaignsConnection Campaigns);

/// <summary>The campaigns of <see cref="CostCampaignsData"/>.</summary>
/// <param name="Nodes">The campaigns.</param>
public sealed record CostCampaignsConnection(IReadOnlyList<CostCampaignData> Nodes);

/// <summary>A campaign that costs can be shown for.</summary>
/// <param name="Slug">Permanent id in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tracks">Its tracks; empty when it has none.</param>
public sealed record CostCampaignData(string Slug, string Name, IReadOnlyList<TrackData> Tracks);

/// <summary>Answer of the document <c>CostTotals</c>.</summary>
/// <param name="CostEffectiveness">The totals.</param>
public sealed record CostTotalsAnswer(CostTotalsData CostEffectiveness);

/// <summary>What a track cost.</summary>
/// <param name="Total">In all; null unless every channel has a cost.</param>
/// <param name="AtLeast">What is known; null when nothing is.</param>
public sealed record CostTotalsData(decimal? Total, decimal? AtLeast);
