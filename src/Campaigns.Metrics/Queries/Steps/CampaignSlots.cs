using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Which places a campaign has: each of its channels, once for every track it carries.</summary>
internal static class CampaignSlots
{
    /// <summary>All places; groups that only hold together other channels in use have none of their own.</summary>
    public static IEnumerable<(string? Track, string Channel)> Of(Campaign campaign) => campaign.Channels
        .Where(used => !HoldsOthers(used.Channel, campaign.Channels.Select(other => other.Channel)))
        .SelectMany(used => used.Tracks.DefaultIfEmpty().Select(track => (track, used.Channel)));

    /// <summary>True when the channel is a group and some other channel lies wholly inside it.</summary>
    public static bool HoldsOthers(string channel, IEnumerable<string> others) => others.Any(other => other != channel && Holds(channel, other));

    /// <summary>True when everything of the inner channel is part of the outer one.</summary>
    public static bool Holds(string outer, string inner) => ChannelCatalog.PlainChannels(inner).IsSubsetOf(ChannelCatalog.PlainChannels(outer));

    public static bool Measures(string channel, MetricDefinition metric) => ChannelCatalog.FindOrUnlisted(channel).Metrics.Contains(metric.Id);
}
