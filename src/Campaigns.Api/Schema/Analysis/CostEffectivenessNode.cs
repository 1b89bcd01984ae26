using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Cost;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>What the channels gave for their money. Every channel has a row; prices are compared only where they are for the same thing.</summary>
[GraphQLName("CostEffectiveness")]
public sealed class CostEffectivenessNode
{
    private readonly ComputedCost _computed;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the answer.</summary>
    /// <param name="computed">The answer.</param>
    /// <param name="campaign">The campaign.</param>
    public CostEffectivenessNode(ComputedCost computed, CampaignNode campaign)
    {
        _computed = computed;
        _campaign = campaign;
    }

    /// <summary>What the amounts are.</summary>
    public CostBasisNode Basis => new(
        "SEK",
        Metrics.Analysis.Cost.VatBasis.Excluded,
        _computed.Query.Total,
        _computed.Query.Stage,
        [.. Result.Rows.Select(row => row.Cost.Cost.Stage).OfType<CostStage>().Distinct().Order()]);

    /// <summary>One row for each channel, also those without a cost.</summary>
    [ListSize(AssumedSize = 8)]
    public IReadOnlyList<ChannelCostNode> Rows => [.. Result.Rows.Select(row => new ChannelCostNode(row, _campaign))];

    /// <summary>Prices: cpm, cost_per_completed_view, cost_per_click, cost_per_visit, cost_per_reached, cost_per_incremental.</summary>
    [ListSize(AssumedSize = 6)]
    public IReadOnlyList<CostMeasureNode> Measures => [.. Result.Measures.Select(measure => new CostMeasureNode(measure, _computed, _campaign))];

    /// <summary>Lines that belong to no one channel, as a film used in all. They are in no row.</summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<CostEntryNode> Shared => [.. Result.Shared.Select(Line)];

    /// <summary>Kronor of all rows; null unless every row has a cost.</summary>
    public decimal? Total => Result.Total;

    /// <summary>Kronor of the rows that have a cost, when some have none: the total is this or more. Null when all or none have.</summary>
    public decimal? AtLeast => Result.AtLeast;

    /// <summary>The reach that prices per person stand on.</summary>
    public DeduplicatedReachNode Reach => new(_computed.Reach, _campaign);

    /// <summary>Cost per person reached by any channel, an interval; null unless every channel in the reach has a cost.</summary>
    public CostPointNode? PerReachedTogether => Result.PerReachedTogether.State == UnitCostState.Known
        ? new CostPointNode(null, Result.PerReachedTogether, CostFigures.Together(_computed.Query, Result, _computed.Reach.Figure), _campaign)
        : null;

    private CampaignCostResult Result => _computed.Result;

    /// <summary>What a reader must know, in words.</summary>
    /// <param name="language">Language of the text.</param>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<string> GetNotes(Language language = Language.Sv) => [.. Result.Notes.Select(text => text.In(language))];

    private CostEntryNode Line(LedgerLine line) => _computed.Entered.FirstOrDefault(entry => entry.Id == line.Id) is { } entered && line.Id is not null
        ? new CostEntryNode(entered, _campaign)
        : new CostEntryNode(line, _campaign);
}

/// <summary>What the amounts of an answer are.</summary>
/// <param name="Currency">ISO 4217 code that all amounts were converted to.</param>
/// <param name="Vat">Whether VAT is in them.</param>
/// <param name="Total">True when production and fee are in them, false for media alone.</param>
/// <param name="Stage">The stage asked for; null for the most certain that each channel has.</param>
/// <param name="Stages">Stages that the rows stand on, least certain first.</param>
[GraphQLName("CostBasis")]
public sealed record CostBasisNode(string Currency, VatBasis Vat, bool Total, CostStage? Stage, [property: ListSize(AssumedSize = 2)] IReadOnlyList<CostStage> Stages);
