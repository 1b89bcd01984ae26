using Campaigns.Dashboard.Api.Responses;

namespace Campaigns.Dashboard.Panels;

/// <summary>What the API answered for one metric: a comparison, or a fault that only concerns the panels of this metric.</summary>
/// <param name="Comparison">The comparison; null when it failed.</param>
/// <param name="Failure">The fault; null when there is a comparison.</param>
public sealed record MetricResult(ComparisonData? Comparison, PanelFailure? Failure);

/// <summary>Why a panel cannot be shown.</summary>
/// <param name="Code">Machine-readable reason.</param>
/// <param name="TraceId">Id that the log has too; null when there is none.</param>
public sealed record PanelFailure(string Code, string? TraceId)
{
    /// <summary>The error code that people can pass on.</summary>
    public string Reference => TraceId ?? Code;
}
