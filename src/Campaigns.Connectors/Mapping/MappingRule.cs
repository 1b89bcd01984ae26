using Campaigns.Connectors.Pulling;

namespace Campaigns.Connectors.Mapping;

/// <summary>One line of a source's mapping: which platform objects belong to which campaign of ours. All conditions that are given must hold.</summary>
public sealed record MappingRule
{
    /// <summary>The platform's campaign id; null for any.</summary>
    public string? CampaignId { get; init; }

    /// <summary>The platform's campaign name; null for any.</summary>
    public Glob? CampaignName { get; init; }

    /// <summary>Id of the ad set, ad squad or ad group; null for any.</summary>
    public string? AdGroupId { get; init; }

    /// <summary>Name of the ad set, ad squad or ad group; null for any.</summary>
    public Glob? AdGroupName { get; init; }

    /// <summary>The ad's id; null for any.</summary>
    public string? AdId { get; init; }

    /// <summary>The ad's name; null for any.</summary>
    public Glob? AdName { get; init; }

    /// <summary>What the objects become.</summary>
    public required MappingTarget Target { get; init; }

    /// <summary>True when every condition holds. A condition on a level that the report does not have does not hold.</summary>
    /// <param name="platform">The object.</param>
    public bool Matches(PlatformObject platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return Holds(CampaignId, platform.CampaignId) && Holds(CampaignName, platform.CampaignName)
            && Holds(AdGroupId, platform.AdGroupId) && Holds(AdGroupName, platform.AdGroupName)
            && Holds(AdId, platform.AdId) && Holds(AdName, platform.AdName);
    }

    private static bool Holds(string? wanted, string? actual) => wanted is null || wanted == actual;

    // A lone star is everything, also what has no name: the figures of a whole site or account.
    private static bool Holds(Glob? wanted, string? actual) => wanted is null || wanted.Pattern == "*" || wanted.Matches(actual);
}
