using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Collection;

namespace Campaigns.Api.Schema.Collection;

/// <summary>A campaign or ad group of a platform that answers have named.</summary>
[GraphQLName("PlatformObject")]
public sealed class PlatformObjectNode
{
    private readonly SeenObject _seen;

    /// <summary>Wraps the record.</summary>
    /// <param name="seen">The object.</param>
    public PlatformObjectNode(SeenObject seen) => _seen = seen;

    /// <summary>The platform's campaign id; empty at account level.</summary>
    public string CampaignId => _seen.CampaignId;

    /// <summary>The campaign's name when last seen.</summary>
    public string? CampaignName => _seen.CampaignName;

    /// <summary>Ad set, ad squad or ad group; empty above.</summary>
    public string AdGroupId => _seen.AdGroupId;

    /// <summary>The ad group's name when last seen.</summary>
    public string? AdGroupName => _seen.AdGroupName;

    /// <summary>Slug of the campaign that its newest figures went to; null when at least one was mapped nowhere.</summary>
    public string? MappedTo => _seen.MappedTo;

    /// <summary>First day of the answers that named it.</summary>
    public DateOnly FirstDay => _seen.FirstDay;

    /// <summary>Last day of the answers that named it.</summary>
    public DateOnly LastDay => _seen.LastDay;

    /// <summary>Metrics that its figures have.</summary>
    public IReadOnlyList<string> Metrics => _seen.Metrics;

    /// <summary>When it was last named, UTC.</summary>
    public DateTimeOffset SeenAt => _seen.SeenAt;
}
