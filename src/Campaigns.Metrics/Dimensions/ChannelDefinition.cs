using Campaigns.Metrics.Catalog;

namespace Campaigns.Metrics.Dimensions;

/// <summary>A channel, or a group of channels that a source reports together.</summary>
public sealed record ChannelDefinition
{
    /// <summary>Id in addresses, files and answers, for example <c>facebook-instagram</c> (ux/spec §13.3).</summary>
    public required string Id { get; init; }

    /// <summary>Swedish name.</summary>
    public required string NameSv { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Who carries the message; null for a group that mixes kinds.</summary>
    public required MediaType? MediaType { get; init; }

    /// <summary>How strong the contact is that one showing stands for (domain/analysis.md N9); null for a group that mixes tiers.</summary>
    public required ExposureTier? Tier { get; init; }

    /// <summary>Ids of the metrics this channel can measure at all. A metric outside the list is "not measured", one inside without a figure is "missing".</summary>
    public required IReadOnlyList<string> Metrics { get; init; }

    /// <summary>Ids of the channels in the group; empty for a plain channel. Figures of a group are never split over them.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>True when the definition stands for several channels reported together.</summary>
    public bool IsGroup => Members.Count > 0;
}
