using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Figures;

/// <summary>A figure that was computed from stored ones.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Value">The value, or the estimate of an interval; null when there is none.</param>
/// <param name="Low">Lower end; null when nothing is known.</param>
/// <param name="High">Upper end; null when nothing bounds it.</param>
/// <param name="Definition">What it means, in words.</param>
/// <param name="Expression">How it came about.</param>
public sealed record DerivedFigure(DerivedQuery Query, decimal? Value, decimal? Low, decimal? High, LocalizedText Definition, FigureExpression Expression)
{
    /// <summary>Its permanent id.</summary>
    public string Id => FigureId.OfQuery(Query.Canonical());
}
