namespace Campaigns.Api.Schema.Campaigns;

/// <summary>Order of a list of campaigns.</summary>
public enum CampaignOrder
{
    /// <summary>By name, in Swedish alphabetical order.</summary>
    Name,

    /// <summary>By first day, the earliest first; campaigns without one last.</summary>
    StartDate,

    /// <summary>By name, backwards.</summary>
    NameDesc,

    /// <summary>By first day, the latest first; campaigns without one last.</summary>
    StartDateDesc,
}
