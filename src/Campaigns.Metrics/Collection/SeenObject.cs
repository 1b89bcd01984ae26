namespace Campaigns.Metrics.Collection;

/// <summary>A campaign or ad group of a platform that answers have named.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="CampaignId">The platform's campaign id; empty at account level.</param>
/// <param name="AdGroupId">Ad set, ad squad or ad group; empty above.</param>
public sealed record SeenObject(string Source, string CampaignId, string AdGroupId)
{
    /// <summary>The campaign's name when last seen; null when the platform gives none.</summary>
    public string? CampaignName { get; init; }

    /// <summary>The ad group's name when last seen; null when the platform gives none.</summary>
    public string? AdGroupName { get; init; }

    /// <summary>Slug of the campaign that the newest answer's figures went to; null when at least one of its figures was mapped nowhere.</summary>
    public string? MappedTo { get; init; }

    /// <summary>First day of the answers that named it.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last day of the answers that named it.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Metrics that its figures have, ordered.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>When it was last named, UTC.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}
