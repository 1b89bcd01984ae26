namespace Campaigns.Dashboard.Charts;

/// <summary>A series: one channel, in its colour, symbol and dash.</summary>
public sealed record ChartSeries
{
    /// <summary>Id, unique in the chart.</summary>
    public required string Id { get; init; }

    /// <summary>Name at the series' end or beside its bar.</summary>
    public required string Label { get; init; }

    /// <summary>Colour, symbol, dash and hatch.</summary>
    public required ChartMark Mark { get; init; }

    /// <summary>How strongly it is drawn.</summary>
    public ChartSeriesRole Role { get; init; } = ChartSeriesRole.Main;

    /// <summary>False for figures that cannot follow each other as a line, as reach day by day.</summary>
    public bool Connected { get; init; } = true;

    /// <summary>The points.</summary>
    public required IReadOnlyList<ChartPoint> Points { get; init; }
}

/// <summary>How strongly a series is drawn.</summary>
public enum ChartSeriesRole
{
    /// <summary>The figures in question.</summary>
    Main,

    /// <summary>What they are compared with: grey and dashed.</summary>
    Compare,

    /// <summary>The others, in grey.</summary>
    Context,
}

/// <summary>One point.</summary>
/// <param name="X">Category id, ISO date or campaign day.</param>
/// <param name="Value">Value on the value axis; null is a gap and never drawn as zero.</param>
/// <param name="Text">The value as it reads on the page, with its qualifier and what it counts.</param>
/// <param name="Preliminary">True when the source may still change it.</param>
/// <param name="Span">Ends of a range drawn in place of a sharp point; null for a point.</param>
/// <param name="Plan">What was planned, drawn as a tick across a bullet; null for none.</param>
public sealed record ChartPoint(string X, decimal? Value, string Text, bool Preliminary = false, ChartSpan? Span = null, decimal? Plan = null);

/// <summary>Ends of a range on the value axis.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record ChartSpan(decimal Low, decimal High);
