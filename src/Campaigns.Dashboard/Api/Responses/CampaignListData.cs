using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>CampaignList</c>.</summary>
/// <param name="Campaigns">A stretch of the list.</param>
public sealed record CampaignListData(CampaignListConnection Campaigns);

/// <summary>A stretch of the list of campaigns.</summary>
/// <param name="TotalCount">Campaigns that the search found, all pages together.</param>
/// <param name="PageInfo">What comes after.</param>
/// <param name="Nodes">The campaigns.</param>
public sealed record CampaignListConnection(int TotalCount, PageInfoData PageInfo, IReadOnlyList<CampaignListItem> Nodes);

/// <summary>What comes after a stretch of a list.</summary>
/// <param name="HasNextPage">True when more follow.</param>
/// <param name="EndCursor">Where the next stretch begins; null for an empty one.</param>
public sealed record PageInfoData(bool HasNextPage, string? EndCursor);

/// <summary>A campaign of the list. Texts are in the language that was asked for.</summary>
public sealed record CampaignListItem
{
    /// <summary>Permanent id in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Campaign, or a channel of the agency's own.</summary>
    public required CampaignKind Kind { get; init; }

    /// <summary>The name, never translated.</summary>
    public required string Name { get; init; }

    /// <summary>Language of <see cref="Name"/>, BCP 47.</summary>
    public required string NameLanguage { get; init; }

    /// <summary>Agency that owns it.</summary>
    public required string Owner { get; init; }

    /// <summary>Assignment it answers to; null when not known.</summary>
    public string? Mandate { get; init; }

    /// <summary>Where it stands on the API's day.</summary>
    public required CampaignStatus Status { get; init; }

    /// <summary>When it ran; an open end is null.</summary>
    public required WindowData Flight { get; init; }

    /// <summary>Partners' names.</summary>
    public required IReadOnlyList<string> Partners { get; init; }

    /// <summary>Channels in use.</summary>
    public required IReadOnlyList<CampaignListChannel> Channels { get; init; }

    /// <summary>Newest day that a figure covers; null when none is known.</summary>
    public DateOnly? FiguresUntil { get; init; }

    /// <summary>How finely <see cref="FiguresUntil"/> is known; null when it is.</summary>
    public DatePrecision? FiguresUntilPrecision { get; init; }
}

/// <summary>A channel of a campaign in the list.</summary>
/// <param name="Channel">The channel.</param>
public sealed record CampaignListChannel(NamedReference Channel);
