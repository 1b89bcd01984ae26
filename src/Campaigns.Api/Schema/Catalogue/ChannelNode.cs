using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Api.Schema.Catalogue;

/// <summary>A channel, or a group of channels that a source reports together.</summary>
[GraphQLName("Channel")]
public sealed class ChannelNode
{
    private readonly ChannelDefinition _channel;

    /// <summary>Wraps the definition.</summary>
    /// <param name="channel">The channel.</param>
    public ChannelNode(ChannelDefinition channel) => _channel = channel;

    /// <summary>Id in addresses and files.</summary>
    [ID]
    public string Id => _channel.Id;

    /// <summary>Who carries the message; null when the catalogue does not know.</summary>
    public MediaType? MediaType => _channel.MediaType;

    /// <summary>How strong the contact is that one showing stands for; null when it is no contact.</summary>
    public ExposureTier? Tier => _channel.Tier;

    /// <summary>True when it stands for several channels reported together. Its figures are never split.</summary>
    public bool IsGroup => _channel.IsGroup;

    /// <summary>Channels in the group; empty for a plain channel.</summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<ChannelNode> Members => [.. _channel.Members.Select(Of)];

    /// <summary>Metrics it can measure. Another metric is "not measured", one of these without a figure is "missing".</summary>
    [ListSize(AssumedSize = 30)]
    public IReadOnlyList<MetricNode> Metrics => [.. _channel.Metrics.Select(id => new MetricNode(MetricCatalog.Get(id)))];

    /// <summary>Name.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetName(Language language = Language.Sv) => language == Language.En ? _channel.NameEn : _channel.NameSv;

    internal static ChannelNode Of(string id) => new(ChannelCatalog.FindOrUnlisted(id));
}
