using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>CostEffectiveness</c>.</summary>
/// <param name="CostEffectiveness">Cost and what it gave.</param>
public sealed record CostEffectivenessAnswer(CostEffectivenessData CostEffectiveness);

/// <summary>Cost of each channel of a track and what it gave, without VAT.</summary>
public sealed record CostEffectivenessData
{
    /// <summary>One row a channel, also those without a known cost.</summary>
    public required IReadOnlyList<ChannelCostData> Rows { get; init; }

    /// <summary>Prices, one measure each.</summary>
    public required IReadOnlyList<CostMeasureData> Measures { get; init; }

    /// <summary>What to know, in words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Lines that belong to no one channel and are in no row.</summary>
    public IReadOnlyList<SharedCostData> Shared { get; init; } = [];

    /// <summary>Cost per person reached by any channel; null unless every channel in the reach has a cost.</summary>
    public CostPointData? PerReachedTogether { get; init; }

    /// <summary>The cost in all; null unless every row has one.</summary>
    public decimal? Total { get; init; }

    /// <summary>The known cost; null when none is known.</summary>
    public decimal? AtLeast { get; init; }
}

/// <summary>A cost that belongs to no one channel.</summary>
/// <param name="Amount">The amount in the currency's major unit.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record SharedCostData(decimal Amount, string Currency);

/// <summary>Cost of one channel and what it gave.</summary>
public sealed record ChannelCostData
{
    /// <summary>The channel.</summary>
    public required NamedReference Channel { get; init; }

    /// <summary>Whether the cost is known.</summary>
    public required CostStateData State { get; init; }

    /// <summary>The cost in SEK without VAT; null unless known.</summary>
    public decimal? Amount { get; init; }

    /// <summary>How far the cost has come; null when none is known.</summary>
    public CostStageData? Stage { get; init; }

    /// <summary>True when a part of the cost was made up for a demonstration.</summary>
    public required bool Constructed { get; init; }

    /// <summary>Why there is no cost, in words; null when there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>Days with delivery; null when not known.</summary>
    public decimal? Days { get; init; }

    /// <summary>Showings; null when not known.</summary>
    public decimal? Impressions { get; init; }

    /// <summary>Reach; null when not known.</summary>
    public decimal? Reach { get; init; }

    /// <summary>What the reach counts; null when not known.</summary>
    public IdentityBasis? IdentityBasis { get; init; }

    /// <summary>Showings divided by reach; null when either is not known.</summary>
    public decimal? Frequency { get; init; }

    /// <summary>Completed views; null when not known.</summary>
    public decimal? CompletedViews { get; init; }

    /// <summary>Clicks; null when not known.</summary>
    public decimal? Clicks { get; init; }

    /// <summary>Visits; null when not known.</summary>
    public decimal? Visits { get; init; }
}

/// <summary>Whether a cost is known.</summary>
public enum CostStateData
{
    /// <summary>It is.</summary>
    Known,

    /// <summary>It is not.</summary>
    Missing,

    /// <summary>Nothing was paid.</summary>
    Zero,

    /// <summary>A line is in a currency without an exchange rate.</summary>
    RateMissing,

    /// <summary>It is not known whether VAT is in a line.</summary>
    VatUnknown,
}

/// <summary>How far a cost has come.</summary>
public enum CostStageData
{
    /// <summary>Planned.</summary>
    Planned,

    /// <summary>Ordered.</summary>
    Ordered,

    /// <summary>Reported by the platform.</summary>
    Reported,

    /// <summary>Invoiced.</summary>
    Invoiced,
}

/// <summary>One price, as cost per thousand showings.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in the language that was asked for.</param>
/// <param name="Groups">Prices that may be set against each other.</param>
/// <param name="NotComparable">Channels without a price that can be compared, with the reason.</param>
/// <param name="Comparisons">Which of two channels cost less, or that it cannot be told.</param>
public sealed record CostMeasureData(
    string Id,
    string Name,
    IReadOnlyList<CostMeasureGroupData> Groups,
    IReadOnlyList<NotComparableData> NotComparable,
    IReadOnlyList<DominanceData> Comparisons);

/// <summary>Prices on the same base.</summary>
/// <param name="Base">The base in words.</param>
/// <param name="Points">The prices.</param>
public sealed record CostMeasureGroupData(string Base, IReadOnlyList<CostPointData> Points);

/// <summary>The price of one channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Value">The price when it is one figure; null when it is an interval.</param>
/// <param name="Interval">The price as an interval; without an upper end the result may be nothing at all.</param>
/// <param name="Estimate">The estimate inside the interval; null without one.</param>
/// <param name="FigureId">Stable id of the price; null when the API gives none.</param>
/// <param name="Constructed">True when it stands on made-up figures.</param>
public sealed record CostPointData(NamedReference? Channel, decimal? Value, BoundsData Interval, decimal? Estimate, string? FigureId, bool Constructed);

/// <summary>A channel that cannot be compared in a measure.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Offer">What can be compared instead, in words; null for nothing.</param>
public sealed record NotComparableData(NamedReference Channel, string Reason, string? Offer);

/// <summary>Which of two channels cost less.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record DominanceData(NamedReference First, NamedReference Second, DominanceVerdictData Verdict);

/// <summary>Which of two channels cost less.</summary>
public enum DominanceVerdictData
{
    /// <summary>The first.</summary>
    FirstCheaper,

    /// <summary>The second.</summary>
    SecondCheaper,

    /// <summary>It cannot be told.</summary>
    Undecided,
}
