namespace Campaigns.Sandbox.Scenario;

/// <summary>The platforms that the sandbox stands in for.</summary>
public enum Platform
{
    /// <summary>Meta Marketing API.</summary>
    Meta,

    /// <summary>TikTok API for Business.</summary>
    TikTok,

    /// <summary>Snapchat Marketing API.</summary>
    Snapchat,

    /// <summary>Google Ads API.</summary>
    GoogleAds,

    /// <summary>Matomo Reporting API.</summary>
    Matomo,
}

/// <summary>A campaign on one platform: what it will have delivered when everything is final.</summary>
public sealed record CampaignPlan
{
    /// <summary>The platform.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The platform's id of the campaign.</summary>
    public required string Id { get; init; }

    /// <summary>The platform's name of the campaign.</summary>
    public required string Name { get; init; }

    /// <summary>Slug of the agency's campaign.</summary>
    public required string Slug { get; init; }

    /// <summary>The agency's track; null when ad groups carry it or there is none.</summary>
    public string? Track { get; init; }

    /// <summary>Channel of the catalogue.</summary>
    public required string Channel { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>People reached in the whole flight; for web pages: visitors.</summary>
    public required long Reach { get; init; }

    /// <summary>What all days add up to.</summary>
    public required Counts Totals { get; init; }

    /// <summary>How many completions are men's or boys'; null for the audience's own share.</summary>
    public long? MaleCompletions { get; init; }

    /// <summary>Who sees it.</summary>
    public required IReadOnlyList<AudienceShare> Audience { get; init; }

    /// <summary>Where it is shown.</summary>
    public required IReadOnlyList<PlacementShare> Placements { get; init; }

    /// <summary>Its ad groups.</summary>
    public required IReadOnlyList<AdGroupPlan> AdGroups { get; init; }
}

/// <summary>An ad set, ad squad or ad group.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Ads">Its ads.</param>
/// <param name="Track">The agency's track; null when the campaign carries it.</param>
public sealed record AdGroupPlan(string Id, string Name, IReadOnlyList<AdPlan> Ads, string? Track = null);

/// <summary>An ad; for web pages: where visits came from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Share">Weight among the campaign's ads; 0 when it never ran.</param>
/// <param name="From">First day it ran; null for the campaign's first.</param>
/// <param name="Deleted">Day on which it was deleted at the platform: it ran until the day before, and from then on hides from reports by ad.</param>
/// <param name="Rejected">True when the platform rejected it, so that it never ran.</param>
public sealed record AdPlan(string Id, string Name, int Share, DateOnly? From = null, DateOnly? Deleted = null, bool Rejected = false);

/// <summary>A part of the audience.</summary>
/// <param name="Age">Band as <c>18-24</c>, or <c>unknown</c>.</param>
/// <param name="Gender"><c>male</c>, <c>female</c> or <c>unknown</c>.</param>
/// <param name="Share">Weight.</param>
public sealed record AudienceShare(string Age, string Gender, int Share);

/// <summary>A place where ads are shown.</summary>
/// <param name="Publisher">As <c>facebook</c>.</param>
/// <param name="Position">As <c>feed</c>.</param>
/// <param name="Share">Weight.</param>
public sealed record PlacementShare(string Publisher, string Position, int Share);
