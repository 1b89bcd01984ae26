using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Figures;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>One kind of price over all channels.</summary>
[GraphQLName("CostMeasure")]
public sealed class CostMeasureNode
{
    private readonly CostMeasureResult _result;
    private readonly ComputedCost _computed;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the answer.</summary>
    /// <param name="result">The prices.</param>
    /// <param name="computed">What they stand on.</param>
    /// <param name="campaign">The campaign.</param>
    public CostMeasureNode(CostMeasureResult result, ComputedCost computed, CampaignNode campaign)
    {
        _result = result;
        _computed = computed;
        _campaign = campaign;
    }

    /// <summary>Id, such as <c>cpm</c> or <c>cost_per_reached</c>.</summary>
    [ID]
    public string Id => _result.Measure.Id;

    /// <summary>How many units the price is for: 1000 for cpm, else 1.</summary>
    public decimal Per => _result.Measure.Per;

    /// <summary>Prices that may be set against each other: one metric, tier, base and identity basis within a group. The largest group first.</summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<CostMeasureGroupNode> Groups => [.. _result.Groups.Select(group => new CostMeasureGroupNode(group, _result.Measure, _computed, _campaign))];

    /// <summary>Channels without a price, or that count otherwise than the largest group, with the reason and what can be compared instead.</summary>
    [ListSize(AssumedSize = 6)]
    public IReadOnlyList<NotComparableNode> NotComparable => [.. _result.NotComparable.Select(channel => new NotComparableNode(channel))];

    /// <summary>Every pair of prices within a group. Cheaper is said only when the intervals do not meet.</summary>
    [ListSize(AssumedSize = 10)]
    public IReadOnlyList<DominanceNode> Comparisons =>
        [.. _result.Comparisons.Select(pair => new DominanceNode(ChannelNode.Of(pair.First), ChannelNode.Of(pair.Second), DominanceNode.Of(pair.Verdict)))];

    /// <summary>Name.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetName(Language language = Language.Sv) => _result.Measure.Name.In(language);
}

/// <summary>Prices for one unit, counted in one way.</summary>
[GraphQLName("CostMeasureGroup")]
public sealed class CostMeasureGroupNode
{
    private readonly CostGroup _group;
    private readonly CostMeasureDefinition _measure;
    private readonly ComputedCost _computed;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="computed">What it stands on.</param>
    /// <param name="campaign">The campaign.</param>
    public CostMeasureGroupNode(CostGroup group, CostMeasureDefinition measure, ComputedCost computed, CampaignNode campaign)
    {
        _group = group;
        _measure = measure;
        _computed = computed;
        _campaign = campaign;
    }

    /// <summary>The prices, cheapest first by their lower end.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<CostPointNode> Points =>
        [.. _group.Points.Select(point => new CostPointNode(point.Channel, point.Price, CostFigures.OfPoint(_computed.Query, _measure, point, _computed.Reach.Figure), _campaign))];

    /// <summary>What one unit is and how it is counted, in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetBase(Language language = Language.Sv) => _group.Base.In(language);
}

/// <summary>One price, in kronor without VAT.</summary>
[GraphQLName("CostPoint")]
public sealed class CostPointNode
{
    private readonly string? _channel;
    private readonly UnitCost _price;
    private readonly DerivedFigure _figure;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the price.</summary>
    /// <param name="channel">Channel id; null for all channels together.</param>
    /// <param name="price">The price.</param>
    /// <param name="figure">The price as a figure.</param>
    /// <param name="campaign">The campaign.</param>
    public CostPointNode(string? channel, UnitCost price, DerivedFigure figure, CampaignNode campaign)
    {
        _channel = channel;
        _price = price;
        _figure = figure;
        _campaign = campaign;
    }

    /// <summary>The channel; null for all channels together.</summary>
    public ChannelNode? Channel => _channel is { } channel ? ChannelNode.Of(channel) : null;

    /// <summary>The price when it is one number; null when it is an interval.</summary>
    public decimal? Value => _price.Lower == _price.Upper ? _price.Lower : null;

    /// <summary>The price as an interval. Without an upper end the result may be nothing at all.</summary>
    public ValueIntervalNode Interval => new(_price.Lower, _price.Upper);

    /// <summary>Estimate inside the interval; null without one.</summary>
    public decimal? Estimate => _price.Estimate;

    /// <summary>True when cost or result was made up for a demonstration.</summary>
    public bool Constructed => _price.Constructed;

    /// <summary>How it came about, down to what was stored.</summary>
    public ExpressionNode Expression => new(_figure.Expression, _campaign);

    /// <summary>Stable id of this computed figure; null when no more ids can be given.</summary>
    /// <param name="shown">Notes that it was shown.</param>
    /// <param name="cancellationToken">Cancels the noting.</param>
    [GraphQLType("ID")]
    public async Task<string?> GetFigureIdAsync(ShownFigures shown, CancellationToken cancellationToken) => await shown.NoteAsync(_figure, cancellationToken);
}

/// <summary>A channel that cannot be compared in a measure.</summary>
[GraphQLName("NotComparable")]
public sealed class NotComparableNode
{
    private readonly NotPriced _channel;

    /// <summary>Wraps the record.</summary>
    /// <param name="channel">The channel.</param>
    public NotComparableNode(NotPriced channel) => _channel = channel;

    /// <summary>The channel.</summary>
    public ChannelNode Channel => ChannelNode.Of(_channel.Channel);

    /// <summary>Why, in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetReason(Language language = Language.Sv) => _channel.Reason.In(language);

    /// <summary>What can be compared instead, in words; null when nothing.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetOffer(Language language = Language.Sv) => _channel.Offer?.In(language);
}

/// <summary>Which of two prices is lower, when that can be said.</summary>
/// <param name="First">One channel.</param>
/// <param name="Second">The other.</param>
/// <param name="Verdict">The verdict.</param>
[GraphQLName("Dominance")]
public sealed record DominanceNode(ChannelNode First, ChannelNode Second, PriceVerdict Verdict)
{
    internal static PriceVerdict Of(DominanceVerdict verdict) => verdict switch
    {
        DominanceVerdict.FirstIsCheaper => PriceVerdict.FirstCheaper,
        DominanceVerdict.SecondIsCheaper => PriceVerdict.SecondCheaper,
        _ => PriceVerdict.Undecided,
    };
}

/// <summary>Which of two prices is lower.</summary>
[GraphQLName("DominanceVerdict")]
public enum PriceVerdict
{
    /// <summary>The first, whatever the truth inside the intervals.</summary>
    FirstCheaper,

    /// <summary>The second, whatever the truth inside the intervals.</summary>
    SecondCheaper,

    /// <summary>The intervals meet: «går inte att avgöra».</summary>
    Undecided,
}
