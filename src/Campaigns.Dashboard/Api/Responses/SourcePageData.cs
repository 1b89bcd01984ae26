namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>SourcePage</c>.</summary>
/// <param name="Editing">Whether whoever asks may decide something.</param>
/// <param name="Source">The source; null when there is none of the id.</param>
/// <param name="FileConnectors">Connectors that read files.</param>
/// <param name="Campaigns">Campaigns that objects may be mapped to.</param>
public sealed record SourcePageData(EditingData Editing, SourceStandingData? Source, IReadOnlyList<NamedReference> FileConnectors, CampaignChoiceList Campaigns);

/// <summary>Campaigns to choose from.</summary>
/// <param name="Nodes">The campaigns.</param>
public sealed record CampaignChoiceList(IReadOnlyList<CampaignChoice> Nodes);

/// <summary>A campaign to choose, with its tracks.</summary>
/// <param name="Slug">Permanent id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tracks">Its tracks.</param>
public sealed record CampaignChoice(string Slug, string Name, IReadOnlyList<PlanningTrackData> Tracks);
