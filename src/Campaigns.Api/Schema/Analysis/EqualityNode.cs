using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Comparing;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Equality;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>Whom a campaign reached, by sex first. Unknown stays a group of its own.</summary>
[GraphQLName("Equality")]
public sealed class EqualityNode
{
    private readonly CampaignEqualityResult _result;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the answer.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="campaign">The campaign.</param>
    public EqualityNode(CampaignEqualityResult result, CampaignNode campaign)
    {
        _result = result;
        _campaign = campaign;
    }

    /// <summary>Every measured group of every channel.</summary>
    [ListSize(AssumedSize = 12)]
    public IReadOnlyList<EqualityGroupNode> Groups =>
        [.. _result.Channels.SelectMany(channel => channel.Groups.Select(group => new EqualityGroupNode(channel, group, _campaign)))];

    /// <summary>Each channel that tells groups, with its comparison of women and men.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<EqualityChannelNode> Channels => [.. _result.Channels.Select(channel => new EqualityChannelNode(channel))];

    /// <summary>Reach rate of women over that of men, 1 when even, over the channels that tell both; null when it is an interval or not known.</summary>
    public decimal? Parity => _result.Together?.Parity is { IsExact: true } parity ? parity.Lower : null;

    /// <summary>The same as an interval; null without both rates.</summary>
    public ValueIntervalNode? ParityInterval => Interval(_result.Together?.Parity);

    /// <summary>Reach rate of women minus that of men, as a share: 0.05 is five percentage points. Null when it is an interval or not known.</summary>
    public decimal? Gap => _result.Together?.Gap is { IsExact: true } gap ? gap.Lower : null;

    /// <summary>The same as an interval; null without both rates.</summary>
    public ValueIntervalNode? GapInterval => Interval(_result.Together?.Gap);

    /// <summary>Share of unknown sex among the reached, 0 to 1; above 0.1 the comparison is an interval. Null when nobody tells sex.</summary>
    public decimal? UnknownShare => _result.Together?.UnknownShare;

    /// <summary>What a reader must know, in words.</summary>
    /// <param name="language">Language of the text.</param>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<string> GetNotes(Language language = Language.Sv) => [.. _result.Notes.Select(note => note.In(language))];

    internal static ValueIntervalNode? Interval(RateInterval? interval) => interval is { } known ? new(known.Lower, known.Upper) : null;
}

/// <summary>One channel's groups together.</summary>
[GraphQLName("EqualityChannel")]
public sealed class EqualityChannelNode
{
    private readonly ChannelEquality _channel;

    /// <summary>Wraps the record.</summary>
    /// <param name="channel">The channel.</param>
    public EqualityChannelNode(ChannelEquality channel) => _channel = channel;

    /// <summary>The channel; null for a figure over several channels.</summary>
    public ChannelNode? Channel => _channel.Channel is { } channel ? ChannelNode.Of(channel) : null;

    /// <summary>What it counts; null for counts of events.</summary>
    public IdentityBasis? IdentityBasis => _channel.IdentityBasis;

    /// <summary>What the channel's whole has more than its groups: it belongs to no group and is shown as not reported. Null when the whole is not known.</summary>
    public decimal? NotReported => _channel.NotReported;

    /// <summary>Reach rate of women over that of men; null without both rates.</summary>
    public ValueIntervalNode? ParityInterval => EqualityNode.Interval(_channel.Comparison?.Parity);

    /// <summary>Reach rate of women minus that of men, as a share; null without both rates.</summary>
    public ValueIntervalNode? GapInterval => EqualityNode.Interval(_channel.Comparison?.Gap);

    /// <summary>Share of unknown sex among the reached, 0 to 1; null unless it tells both sexes.</summary>
    public decimal? UnknownShare => _channel.Comparison?.UnknownShare;
}

/// <summary>One measured group of one channel.</summary>
[GraphQLName("EqualityGroup")]
public sealed class EqualityGroupNode
{
    private readonly ChannelEquality _channel;
    private readonly EqualityGroup _group;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the record.</summary>
    /// <param name="channel">Its channel.</param>
    /// <param name="group">The group.</param>
    /// <param name="campaign">The campaign.</param>
    public EqualityGroupNode(ChannelEquality channel, EqualityGroup group, CampaignNode campaign)
    {
        _channel = channel;
        _group = group;
        _campaign = campaign;
    }

    /// <summary>The group; <c>unknown</c> among its parts is a group of its own.</summary>
    public AudienceCellNode Audience => new(_group.Cell.Audience);

    /// <summary>The channel; null for a figure over several channels.</summary>
    public ChannelNode? Channel => _channel.Channel is { } channel ? ChannelNode.Of(channel) : null;

    /// <summary>Its figure with all its quality.</summary>
    public ComparisonCellNode Cell => new(_group.Cell, _campaign);

    /// <summary>The number; the same as the cell's value.</summary>
    public decimal? Count => _group.Cell.Value;

    /// <summary>What the number counts; null for counts of events.</summary>
    public IdentityBasis? IdentityBasis => _group.Cell.IdentityBasis;

    /// <summary>Share of those whose group is known, 0 to 1; null for the unknown and where most is not reported.</summary>
    public decimal? ShareOfKnown => _group.ShareOfKnown;

    /// <summary>Share of all, unknown and not reported included, 0 to 1; null when there is nothing.</summary>
    public decimal? ShareOfAll => _group.ShareOfAll;

    /// <summary>Persons in the group; null when nobody has entered them.</summary>
    public decimal? Population => _group.Population;

    /// <summary>Share of the group's population that was reached; null without a population.</summary>
    public decimal? Rate => _group.Rate;

    /// <summary>What reaching the group cost in kronor, where the channel tells it; null otherwise.</summary>
    public decimal? Cost => _group.Cost.Sek;

    /// <summary>Kronor per one reached of the group; null without a cost.</summary>
    public decimal? CostPerReached => _group.CostPerReached is { State: UnitCostState.Known } price ? price.Lower : null;
}
