using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Queries;

/// <summary>Figures that may be set against each other: one identity basis, one denominator base and, where channels are added up, one kind of channel.</summary>
public sealed record ComparisonGroup
{
    /// <summary>What the rates are shares of; null for anything but rates and for cells without a figure.</summary>
    public DenominatorBase? DenominatorBase { get; init; }

    /// <summary>What the unique counts count; null for counts of events and for cells without a figure.</summary>
    public IdentityBasis? IdentityBasis { get; init; }

    /// <summary>Media type of the channels that were added up; null when channels are kept apart.</summary>
    public MediaType? MediaType { get; init; }

    /// <summary>Tier of the channels that were added up; null when channels are kept apart.</summary>
    public ExposureTier? Tier { get; init; }

    /// <summary>Cells in the order of tracks (those without a track after them), within a track the largest first and absent ones last.</summary>
    public required IReadOnlyList<ComparisonCell> Cells { get; init; }

    /// <summary>Totals that a source printed over these cells.</summary>
    public required IReadOnlyList<PrintedTotal> PrintedTotals { get; init; }
}
