namespace Campaigns.Metrics.Portfolio;

/// <summary>A channel that a campaign uses.</summary>
/// <param name="Channel">Id of the channel or group.</param>
/// <param name="Tracks">Ids of the tracks it carries; empty when the campaign has no tracks or the use is not split by track.</param>
public sealed record CampaignChannel(string Channel, IReadOnlyList<string> Tracks);
