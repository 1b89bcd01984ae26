using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Comparing;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>One channel: what it cost and what came of it.</summary>
[GraphQLName("ChannelCost")]
public sealed class ChannelCostNode
{
    private readonly CostRow _row;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="campaign">The campaign.</param>
    public ChannelCostNode(CostRow row, CampaignNode campaign)
    {
        _row = row;
        _campaign = campaign;
    }

    /// <summary>The channel.</summary>
    public ChannelNode Channel => ChannelNode.Of(_row.Channel);

    /// <summary>Whether there is a cost. Missing is not zero.</summary>
    public ChannelCostState State => (_row.Cost.Cost.State, _row.Cost.Cost.Sek) switch
    {
        (CostState.Known, 0) => ChannelCostState.Zero,
        (CostState.Known, _) => ChannelCostState.Known,
        (CostState.RateMissing, _) => ChannelCostState.RateMissing,
        (CostState.VatUnknown, _) => ChannelCostState.VatUnknown,
        _ => ChannelCostState.Missing,
    };

    /// <summary>Kronor without VAT; null unless the state is KNOWN or ZERO.</summary>
    public decimal? Amount => _row.Cost.Cost.Sek;

    /// <summary>The stage it stands on; null without a cost.</summary>
    public CostStage? Stage => _row.Cost.Cost.Stage;

    /// <summary>True when a part of the cost was made up for a demonstration.</summary>
    public bool Constructed => _row.Cost.Cost.Constructed;

    /// <summary>The exchange rates that converted it to kronor; empty when every line is in kronor.</summary>
    [ListSize(AssumedSize = 1)]
    public IReadOnlyList<UsedRateNode> Rates => [.. _row.Cost.Cost.Rates.Select(rate => new UsedRateNode(rate.Entry, rate.Currency, rate.SekPerUnit, rate.On, rate.Source))];

    /// <summary>Calendar days with the ad running; null when not known.</summary>
    public decimal? Days => Value("days_live");

    /// <summary>Impressions; null when not known, as for a channel that counts something else.</summary>
    public decimal? Impressions => Value("impressions");

    /// <summary>How strong a contact one impression of the channel stands for; null when there are none.</summary>
    public ExposureTier? ImpressionsKind => Impressions is null ? null : Metrics.Dimensions.ChannelCatalog.FindOrUnlisted(_row.Channel).Tier;

    /// <summary>Cinema admissions; null when not known.</summary>
    public decimal? Admissions => Value("admissions");

    /// <summary>Reach in the channel; null when not known. Never added over channels.</summary>
    public decimal? Reach => Value("reach");

    /// <summary>What the reach counts; null without a reach.</summary>
    public IdentityBasis? IdentityBasis => _row.Results.GetValueOrDefault("reach")?.IdentityBasis;

    /// <summary>Impressions per reached; null when not known.</summary>
    public decimal? Frequency => Value("average_frequency");

    /// <summary>Completed views; null when not known.</summary>
    public decimal? CompletedViews => Value("completions");

    /// <summary>Clicks to the destination where the channel tells them apart, all clicks otherwise; null when not known.</summary>
    public decimal? Clicks => Value("link_clicks") ?? Value("clicks");

    /// <summary>Visits; null when not known.</summary>
    public decimal? Visits => Value("visits");

    /// <summary>All figures of the row with their quality, as impressions or reach.</summary>
    [ListSize(AssumedSize = 8)]
    public IReadOnlyList<ChannelResultNode> Results =>
        [.. _row.Results.OrderBy(result => result.Key, StringComparer.Ordinal).Select(result => new ChannelResultNode(new MetricNode(MetricCatalog.Get(result.Key)), new ComparisonCellNode(result.Value, _campaign)))];

    /// <summary>How the cost came about; null without one.</summary>
    public ExpressionNode? Expression => CostFigures.OfCost(_row) is { } expression ? new ExpressionNode(expression, _campaign) : null;

    /// <summary>Why there is no cost, in words; null when there is one.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetReason(Language language = Language.Sv) => _row.Cost.Reason?.In(language);

    private decimal? Value(string metric) => _row.Results.TryGetValue(metric, out ComparisonCell? cell) ? cell.Value : null;
}

/// <summary>One figure of a channel.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Cell">The figure with its quality.</param>
[GraphQLName("ChannelResult")]
public sealed record ChannelResultNode(MetricNode Metric, ComparisonCellNode Cell);

/// <summary>An exchange rate that converted a cost.</summary>
/// <param name="Id">Id of the entered rate; null when it was not entered here.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="SekPerUnit">Kronor for one unit.</param>
/// <param name="Day">The day of the rate.</param>
/// <param name="Source">Where it is from.</param>
[GraphQLName("UsedRate")]
public sealed record UsedRateNode([property: ID] string? Id, string Currency, decimal SekPerUnit, DateOnly Day, string Source);

/// <summary>Whether a channel has a cost.</summary>
public enum ChannelCostState
{
    /// <summary>It has.</summary>
    Known,

    /// <summary>It cost nothing, as free space.</summary>
    Zero,

    /// <summary>Nobody has entered or reported one: «kostnad saknas».</summary>
    Missing,

    /// <summary>A line is in a currency without an exchange rate.</summary>
    RateMissing,

    /// <summary>It is not known whether VAT is in a line, or at which rate.</summary>
    VatUnknown,
}
