using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Components.Shared;

/// <summary>One figure of a row of key figures, with what it means.</summary>
/// <param name="Label">Metric and channel: «Visningar, Snapchat».</param>
/// <param name="Value">The figure.</param>
/// <param name="Text">The figure as shown, rounding word included.</param>
/// <param name="Basis">What is counted and on what base: «profiler nådda minst en gång».</param>
/// <param name="Metric">Key of the metric.</param>
/// <param name="Qualifier">The source's rounding word.</param>
/// <param name="Status">How sure the figure is.</param>
public sealed record KeyFigure(
    string Label,
    decimal Value,
    string Text,
    string Basis,
    string Metric,
    Qualifier Qualifier = Qualifier.Unhedged,
    FigureStatus Status = FigureStatus.Final)
{
    /// <summary>Stable id that opens the figure to where it comes from; null for a figure without one.</summary>
    public string? FigureId { get; init; }

    /// <summary>Where its parts stand when it has no id of its own; null for nowhere.</summary>
    public string? Address { get; init; }
}
