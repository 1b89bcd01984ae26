namespace Campaigns.Dashboard.Panels.EffectChain;

/// <summary>The effect chain as a table: one column a track, steps from being shown to having an effect, and figures that cannot be split on rows of their own.</summary>
public sealed record ChainPanelView : PanelView
{
    /// <summary>Headings of the value columns: the tracks, or one for a campaign without tracks.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The steps in order.</summary>
    public required IReadOnlyList<ChainStepView> Steps { get; init; }
}

/// <summary>One step.</summary>
/// <param name="Heading">Its name.</param>
/// <param name="Rows">Its rows, at least one.</param>
public sealed record ChainStepView(string Heading, IReadOnlyList<ChainRow> Rows);

/// <summary>One metric of a step.</summary>
/// <param name="Heading">Name of the metric.</param>
/// <param name="Cells">One cell a column; a single cell spans all columns when the figures are not split by track.</param>
/// <param name="SpansTracks">True for the row of figures that are not split by track.</param>
public sealed record ChainRow(string Heading, IReadOnlyList<ChainCell> Cells, bool SpansTracks);

/// <summary>A cell: figures with their channels, or why there is none.</summary>
/// <param name="Entries">The figures; empty for an absence.</param>
/// <param name="Absence">Why there is none, in words; null when there are figures.</param>
/// <param name="AbsenceState">The absence as in <c>data-state</c>; null when there are figures.</param>
public sealed record ChainCell(IReadOnlyList<ChainEntry> Entries, RichText? Absence, string? AbsenceState)
{
    /// <summary>A cell with figures.</summary>
    /// <param name="entries">The figures, at least one.</param>
    public static ChainCell Of(IReadOnlyList<ChainEntry> entries) => new(entries, null, null);
}

/// <summary>A figure of a cell.</summary>
/// <param name="Channel">Channel it is about.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Meaning">What it counts or is a share of: «profiler», «av alla visningar»; null when the metric says it all.</param>
/// <param name="Remark">A warning that follows it, as the verdict on a printed total; null for none.</param>
/// <param name="Period">Days it covers, when the cell has the same channel for several periods; null otherwise.</param>
public sealed record ChainEntry(string Channel, FigureInline Figure, string? Meaning, string? Remark, RichText? Period = null);
