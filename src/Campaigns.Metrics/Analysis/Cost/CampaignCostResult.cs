using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>The answer to a <see cref="CampaignCostQuery"/>.</summary>
/// <param name="Rows">One row for each channel, also those without a cost.</param>
/// <param name="Measures">Prices, each only among channels that count the same thing.</param>
/// <param name="Shared">Lines that belong to no one channel. They are in no row.</param>
/// <param name="Total">Kronor of all rows; null unless every row has a cost.</param>
/// <param name="AtLeast">Kronor of the rows that have a cost; null when all or none have.</param>
/// <param name="PerReachedTogether">Cost per person reached by any of the channels in the reach.</param>
/// <param name="Notes">What a reader must know; empty when nothing.</param>
public sealed record CampaignCostResult(
    IReadOnlyList<CostRow> Rows,
    IReadOnlyList<CostMeasureResult> Measures,
    IReadOnlyList<LedgerLine> Shared,
    decimal? Total,
    decimal? AtLeast,
    UnitCost PerReachedTogether,
    IReadOnlyList<LocalizedText> Notes);

/// <summary>One channel: what it cost and what came of it.</summary>
/// <param name="Channel">Channel id.</param>
/// <param name="Cost">The cost, or why there is none.</param>
/// <param name="Results">The channel's figure of each metric that it has one of, by metric id.</param>
public sealed record CostRow(string Channel, ChannelCostFigure Cost, IReadOnlyDictionary<string, ComparisonCell> Results);

/// <summary>One kind of price over all channels.</summary>
/// <param name="Measure">What is priced.</param>
/// <param name="Groups">Prices that may be set against each other.</param>
/// <param name="NotComparable">Channels without a price, or alone with their way of counting, with the reason.</param>
/// <param name="Comparisons">Every pair of prices within a group.</param>
public sealed record CostMeasureResult(
    CostMeasureDefinition Measure, IReadOnlyList<CostGroup> Groups, IReadOnlyList<NotPriced> NotComparable, IReadOnlyList<PriceComparison> Comparisons);

/// <summary>Prices for one unit, counted in one way.</summary>
/// <param name="Base">What one unit is and how it is counted, in words.</param>
/// <param name="Points">The prices, cheapest first by their lower end.</param>
public sealed record CostGroup(LocalizedText Base, IReadOnlyList<PricePoint> Points);

/// <summary>One channel's price.</summary>
/// <param name="Channel">Channel id.</param>
/// <param name="Price">The price.</param>
/// <param name="Row">The channel's row.</param>
/// <param name="Result">The figure it was divided by; null for what is computed from several.</param>
public sealed record PricePoint(string Channel, UnitCost Price, CostRow Row, ComparisonCell? Result);

/// <summary>A channel that cannot be compared in a measure.</summary>
/// <param name="Channel">Channel id.</param>
/// <param name="Reason">Why.</param>
/// <param name="Offer">What can be compared instead; null when nothing.</param>
public sealed record NotPriced(string Channel, LocalizedText Reason, LocalizedText? Offer);

/// <summary>Which of two prices is lower.</summary>
/// <param name="First">Channel id.</param>
/// <param name="Second">Channel id.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record PriceComparison(string First, string Second, DominanceVerdict Verdict);
