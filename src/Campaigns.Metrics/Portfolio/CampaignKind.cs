namespace Campaigns.Metrics.Portfolio;

/// <summary>What is followed up under a slug.</summary>
public enum CampaignKind
{
    /// <summary>A campaign with a flight.</summary>
    Campaign,

    /// <summary>A channel or material of the agency's own, counted by calendar year.</summary>
    OwnedChannel,
}
