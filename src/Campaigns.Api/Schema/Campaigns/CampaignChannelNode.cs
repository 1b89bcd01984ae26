using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Campaigns;

/// <summary>A channel that a campaign uses.</summary>
[GraphQLName("CampaignChannel")]
public sealed class CampaignChannelNode
{
    private readonly CampaignChannel _used;
    private readonly Campaign _campaign;

    /// <summary>Wraps the record.</summary>
    /// <param name="used">The use.</param>
    /// <param name="campaign">The campaign it belongs to.</param>
    public CampaignChannelNode(CampaignChannel used, Campaign campaign)
    {
        _used = used;
        _campaign = campaign;
    }

    /// <summary>The channel or group.</summary>
    public ChannelNode Channel => ChannelNode.Of(_used.Channel);

    /// <summary>Tracks it carries; empty when the campaign has none or the use is not split by track.</summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<TrackNode> Tracks => [.. _campaign.Tracks.Where(track => _used.Tracks.Contains(track.Id)).Select(track => new TrackNode(track, _campaign))];
}
