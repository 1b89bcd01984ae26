using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Figures;

/// <summary>Where a cell stands in the answer of a comparison.</summary>
/// <param name="Track">Track id; null where the cell has none.</param>
/// <param name="Channel">Channel id; null where the cell has none.</param>
/// <param name="Audience">Key of the audience.</param>
/// <param name="IdentityBasis">What its unique count counts; null for others.</param>
/// <param name="DenominatorBase">What its rate is a share of; null for others.</param>
public sealed record ComparedPlace(string? Track, string? Channel, string Audience, IdentityBasis? IdentityBasis, DenominatorBase? DenominatorBase)
{
    /// <summary>The place of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public static ComparedPlace Of(ComparisonCell cell) => new(cell.Track, cell.Channel, cell.Audience.Key, cell.IdentityBasis, cell.DenominatorBase);
}
