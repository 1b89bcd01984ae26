using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Collection;

/// <summary>A platform object mapped by hand; it stands above the rules of the source's file.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="CampaignId">The platform's campaign id; empty for any.</param>
/// <param name="AdGroupId">Ad set, ad squad or ad group; empty for any of the campaign.</param>
/// <param name="AdId">The ad; empty for any of the ad group.</param>
public sealed record ObjectMapping(string Source, string CampaignId, string AdGroupId, string AdId)
{
    /// <summary>Slug of our campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Id of its track; null when the object is of no track.</summary>
    public string? Track { get; init; }

    /// <summary>Audience that the whole object is aimed at and measured in; <see cref="AudienceCell.All"/> when it is not split.</summary>
    public AudienceCell Audience { get; init; }

    /// <summary>Who mapped it.</summary>
    public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
