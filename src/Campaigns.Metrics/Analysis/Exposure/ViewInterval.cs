namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>A number of views, or of seconds watched, that may be known only between two ends.</summary>
/// <param name="Lower">Lower end, included.</param>
/// <param name="Upper">Upper end, included; null when nothing bounds it.</param>
/// <param name="Estimate">Estimate between the ends; null when there is none.</param>
public readonly record struct ViewInterval(decimal Lower, decimal? Upper, decimal? Estimate)
{
    /// <summary>True when both ends are the same number.</summary>
    public bool IsExact => Upper == Lower;

    /// <summary>Adds harmonised views of several creatives or channels.</summary>
    /// <param name="parts">The parts, all for the same number of seconds; at least one.</param>
    /// <returns>The sum of the ends; an end or estimate that one part lacks is lacking in the sum.</returns>
    public static ViewInterval Sum(IReadOnlyCollection<ViewInterval> parts) => new(
        parts.Sum(part => part.Lower),
        parts.All(part => part.Upper is not null) ? parts.Sum(part => part.Upper) : null,
        parts.All(part => part.Estimate is not null) ? parts.Sum(part => part.Estimate) : null);
}
