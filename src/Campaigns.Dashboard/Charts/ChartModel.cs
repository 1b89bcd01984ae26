namespace Campaigns.Dashboard.Charts;

/// <summary>
/// A chart as the server decides it: content, order, ticks and texts. The element <c>kc-chart</c> decides pixels and formats nothing (ux/spec §5.2).
/// Texts are plain here; <see cref="ChartJson"/> escapes them.
/// </summary>
public sealed record ChartModel
{
    /// <summary>Id that is unique on the page, for example <c>k4-impressions-unga</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How it is drawn.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>Language of the texts, <c>sv</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Height in CSS pixels, reserved before the script draws.</summary>
    public required int Height { get; init; }

    /// <summary>True when the categories of <see cref="X"/> stand under each other and the values run to the right.</summary>
    public bool Horizontal { get; init; }

    /// <summary>The axis of days or categories.</summary>
    public required ChartAxis X { get; init; }

    /// <summary>The axis of values.</summary>
    public required ChartValueAxis Y { get; init; }

    /// <summary>Labels and values of the charts that stand beside this one, so that the same margins are left and equal lengths mean equal values; empty for a chart alone.</summary>
    public ChartNeighbours Neighbours { get; init; } = ChartNeighbours.None;

    /// <summary>Bands over days.</summary>
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    /// <summary>Numbered events, by day.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    /// <summary>Lines of the slider; empty for a chart without one.</summary>
    public IReadOnlyList<ChartReadoff> Readoff { get; init; } = [];

    /// <summary>The series, in the order of the table.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }
}

/// <summary>Texts that decide the margins of charts beside each other.</summary>
/// <param name="Labels">Row labels of all the charts.</param>
/// <param name="Values">Value texts of all the charts.</param>
public sealed record ChartNeighbours(IReadOnlyList<string> Labels, IReadOnlyList<string> Values)
{
    /// <summary>No neighbours.</summary>
    public static ChartNeighbours None { get; } = new([], []);
}

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Development over days.</summary>
    Lines,

    /// <summary>Parts compared, from zero.</summary>
    Bars,

    /// <summary>Rates and costs compared, from zero; a point with a span is drawn as a range.</summary>
    Dots,

    /// <summary>Intervals from zero, each with a tick at its estimate where it has one.</summary>
    Range,

    /// <summary>Outcomes as bars from zero, each with a tick at what was planned.</summary>
    Bullet,
}
