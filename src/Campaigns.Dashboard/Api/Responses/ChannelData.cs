using Campaigns.Metrics.Dimensions;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>A channel, or a group of channels that a source reports together.</summary>
public sealed record ChannelData
{
    /// <summary>Id in addresses, as <c>facebook-instagram</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name in the language that was asked for.</summary>
    public required string Name { get; init; }

    /// <summary>Who carries the message; null for a group that mixes kinds.</summary>
    public MediaType? MediaType { get; init; }

    /// <summary>True when it stands for several channels reported together.</summary>
    public required bool IsGroup { get; init; }

    /// <summary>Parts of a group; empty for a plain channel and where they were not asked for.</summary>
    public IReadOnlyList<NamedReference> Members { get; init; } = [];

    /// <summary>Metrics it can measure; empty where they were not asked for.</summary>
    public IReadOnlyList<MetricReference> Metrics { get; init; } = [];
}

/// <summary>A channel that a campaign uses.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Tracks">Tracks it carries; empty when its use is not split by track.</param>
public sealed record CampaignChannelData(ChannelData Channel, IReadOnlyList<TrackReference> Tracks);

/// <summary>Something with a name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in the language that was asked for.</param>
public sealed record NamedReference(string Id, string Name);

/// <summary>A metric where only its id was asked for.</summary>
/// <param name="Id">Its id in the catalogue.</param>
public sealed record MetricReference(string Id);
