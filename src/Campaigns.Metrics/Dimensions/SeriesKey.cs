namespace Campaigns.Metrics.Dimensions;

/// <summary>What a series of figures is about. All parts are ids of the catalogue, never display names.</summary>
/// <param name="Source">Id of the configured source, for example <c>published-report</c>.</param>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="Track">Id of the track; null when the source does not split by track.</param>
/// <param name="Channel">Id of the channel or channel group; null when the source does not name one.</param>
/// <param name="Audience">The measured audience; <see cref="AudienceCell.All"/> when the source does not split it.</param>
/// <param name="Ad">The source's id of the ad; null above ad level.</param>
/// <param name="Placement">The source's placement within the channel; null when it does not tell.</param>
public sealed record SeriesKey(
    string Source,
    string Campaign,
    string? Track,
    string? Channel,
    AudienceCell Audience,
    string? Ad = null,
    string? Placement = null)
{
    /// <summary>What leads the id in <see cref="Ad"/> when it is a platform's ad group (ad set) and not an ad.</summary>
    public const string AdGroupPrefix = "ad_group/";

    /// <summary>What leads the id in <see cref="Ad"/> when it is a platform's campaign and not an ad.</summary>
    public const string CampaignPrefix = "campaign/";
}
