using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Pulling;

/// <summary>A figure as the platform names it, before its platform objects are mapped to a campaign and track of ours.</summary>
public sealed record PulledFigure
{
    /// <summary>What the platform reported on.</summary>
    public required PlatformObject Object { get; init; }

    /// <summary>Channel or channel group of the catalogue; null when the source names none.</summary>
    public string? Channel { get; init; }

    /// <summary>The measured audience.</summary>
    public required AudienceCell Audience { get; init; }

    /// <summary>The platform's placement; null when it does not tell.</summary>
    public string? Placement { get; init; }

    /// <summary>The days, in the account's time zone.</summary>
    public required Window Window { get; init; }

    /// <summary>Metric id of the catalogue.</summary>
    public required string Metric { get; init; }

    /// <summary>The figure in the metric's unit; null exactly when the quality names an absence.</summary>
    public required decimal? Value { get; init; }

    /// <summary>How certain it is.</summary>
    public required Quality Quality { get; init; }

    /// <summary>Place in the answer, RFC 6901.</summary>
    public required string Pointer { get; init; }
}

/// <summary>Platform objects that a figure belongs to, from the widest to the narrowest; null below the level of the report.</summary>
/// <param name="CampaignId">The platform's campaign id; null at account level.</param>
/// <param name="CampaignName">Its name now.</param>
/// <param name="AdGroupId">Ad set, ad squad or ad group.</param>
/// <param name="AdGroupName">Its name now.</param>
/// <param name="AdId">The ad.</param>
/// <param name="AdName">Its name now.</param>
public sealed record PlatformObject(
    string? CampaignId,
    string? CampaignName = null,
    string? AdGroupId = null,
    string? AdGroupName = null,
    string? AdId = null,
    string? AdName = null);
