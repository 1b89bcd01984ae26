using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of <see cref="GraphQLDocument.CampaignPage"/>.</summary>
/// <param name="Campaign">The campaign; null when no campaign has the slug.</param>
public sealed record CampaignPageData(CampaignData? Campaign);

/// <summary>A campaign as the page shows it. Texts are in the language that was asked for.</summary>
public sealed record CampaignData
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

    /// <summary>What it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whom it was aimed at; null when not known.</summary>
    public string? Audience { get; init; }

    /// <summary>Effect that was intended and not measured; null when none is written down.</summary>
    public string? IntendedEffect { get; init; }

    /// <summary>Where it stands on the API's day.</summary>
    public required CampaignStatus Status { get; init; }

    /// <summary>When it ran; an open end is null.</summary>
    public required WindowData Flight { get; init; }

    /// <summary>What the days leave out; null when nothing.</summary>
    public string? FlightNote { get; init; }

    /// <summary>Partners' names.</summary>
    public required IReadOnlyList<string> Partners { get; init; }

    /// <summary>Newest day that a figure covers; null when none is known.</summary>
    public DateOnly? FiguresUntil { get; init; }

    /// <summary>Tracks in the order they are shown; empty when the campaign has none.</summary>
    public required IReadOnlyList<TrackData> Tracks { get; init; }

    /// <summary>Channels in use.</summary>
    public required IReadOnlyList<CampaignChannelData> Channels { get; init; }

    /// <summary>Events, dated ones first.</summary>
    public required IReadOnlyList<AnnotationData> Annotations { get; init; }

    /// <summary>Figures as stored, without those of single days. Totals and parts stand beside each other: never add the list.</summary>
    public required IReadOnlyList<FigureData> Figures { get; init; }

    /// <summary>The metrics the campaign has a figure of, whatever the filter leaves.</summary>
    public required IReadOnlyList<MetricReference> MeasuredMetrics { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required IReadOnlyList<SourceData> Sources { get; init; }
}

/// <summary>Where a campaign stands.</summary>
public enum CampaignStatus
{
    /// <summary>Not started.</summary>
    Planned,

    /// <summary>Started, not ended.</summary>
    Running,

    /// <summary>Ended.</summary>
    Ended,
}
