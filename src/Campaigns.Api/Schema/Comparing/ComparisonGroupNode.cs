using Campaigns.Api.Schema.Campaigns;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Schema.Comparing;

/// <summary>Figures that may be set against each other.</summary>
[GraphQLName("ComparisonGroup")]
public sealed class ComparisonGroupNode
{
    private readonly ComparisonGroup _group;
    private readonly CampaignNode _campaign;
    private readonly Func<ComparisonCell, DerivedFigure?> _figure;

    /// <summary>Wraps the group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="figure">Makes a figure of a computed cell.</param>
    public ComparisonGroupNode(ComparisonGroup group, CampaignNode campaign, Func<ComparisonCell, DerivedFigure?> figure)
    {
        _group = group;
        _campaign = campaign;
        _figure = figure;
    }

    /// <summary>What the rates are shares of; null for anything but rates and for cells without a figure.</summary>
    public DenominatorBase? DenominatorBase => _group.DenominatorBase;

    /// <summary>What the unique counts count; null for counts of events and for cells without a figure.</summary>
    public IdentityBasis? IdentityBasis => _group.IdentityBasis;

    /// <summary>Media type of the channels that were added up; null when channels are kept apart.</summary>
    public MediaType? MediaType => _group.MediaType;

    /// <summary>Tier of the channels that were added up; null when channels are kept apart.</summary>
    public ExposureTier? Tier => _group.Tier;

    /// <summary>
    /// Cells in the order of tracks, then largest first, absent ones last. A figure that a source gives for several tracks together is one cell without
    /// track; no absent cells stand for those tracks.
    /// </summary>
    [ListSize(AssumedSize = 10)]
    public IReadOnlyList<ComparisonCellNode> Cells => [.. _group.Cells.Select(cell => new ComparisonCellNode(cell, _campaign, () => _figure(cell)))];

    /// <summary>Totals that a source printed over these cells; never computed here.</summary>
    [ListSize(AssumedSize = 1)]
    public IReadOnlyList<PrintedTotalNode> PrintedTotals => [.. _group.PrintedTotals.Select(total => new PrintedTotalNode(total, _campaign))];
}
