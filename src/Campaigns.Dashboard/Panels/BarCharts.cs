using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Panels;

/// <summary>One bar or dot: a channel, maybe of one track.</summary>
/// <param name="Id">Id, unique in the chart.</param>
/// <param name="Label">Name beside it.</param>
/// <param name="ChannelId">Channel that gives colour and symbol; null for none.</param>
/// <param name="Value">The value; null where only the range is known.</param>
/// <param name="Text">The value as it reads, with its qualifier and what it counts.</param>
/// <param name="Preliminary">True when the source may still change it.</param>
/// <param name="Span">Range drawn in place of a sharp point; null for a point.</param>
/// <param name="Plan">What was planned, for a bullet; null for none.</param>
public sealed record ChartItem(
    string Id, string Label, string? ChannelId, decimal? Value, string Text, bool Preliminary = false, ChartSpan? Span = null, decimal? Plan = null);

/// <summary>Makes charts of items that stand under each other with their values at the end.</summary>
public static class BarCharts
{
    private const int HeightOfAxis = 56;
    private const int HeightOfRow = 48;

    /// <summary>Bars from zero.</summary>
    /// <param name="id">Id of the chart.</param>
    /// <param name="language">Language of the texts.</param>
    /// <param name="axisTitle">Title of the value axis, with its unit.</param>
    /// <param name="scale">The value axis; the same in charts that stand beside each other.</param>
    /// <param name="tickText">Writes a mark of the axis.</param>
    /// <param name="items">The bars from the top.</param>
    public static ChartModel Bars(string id, Language language, string axisTitle, ValueScale scale, Func<decimal, string> tickText, IReadOnlyList<ChartItem> items) =>
        Make(ChartKind.Bars, id, language, axisTitle, scale, tickText, items);

    /// <summary>Dots on a common axis from zero.</summary>
    /// <param name="id">Id of the chart.</param>
    /// <param name="language">Language of the texts.</param>
    /// <param name="axisTitle">Title of the value axis, with its unit.</param>
    /// <param name="scale">The value axis; the same in charts that stand beside each other.</param>
    /// <param name="tickText">Writes a mark of the axis.</param>
    /// <param name="items">The dots from the top.</param>
    public static ChartModel Dots(string id, Language language, string axisTitle, ValueScale scale, Func<decimal, string> tickText, IReadOnlyList<ChartItem> items) =>
        Make(ChartKind.Dots, id, language, axisTitle, scale, tickText, items);

    /// <summary>Intervals from zero with ticks at their estimates.</summary>
    /// <param name="id">Id of the chart.</param>
    /// <param name="language">Language of the texts.</param>
    /// <param name="axisTitle">Title of the value axis, with its unit.</param>
    /// <param name="scale">The value axis.</param>
    /// <param name="tickText">Writes a mark of the axis.</param>
    /// <param name="items">The intervals from the top.</param>
    public static ChartModel Ranges(string id, Language language, string axisTitle, ValueScale scale, Func<decimal, string> tickText, IReadOnlyList<ChartItem> items) =>
        Make(ChartKind.Range, id, language, axisTitle, scale, tickText, items);

    /// <summary>Outcomes as bars from zero with ticks at their plans.</summary>
    /// <param name="id">Id of the chart.</param>
    /// <param name="language">Language of the texts.</param>
    /// <param name="axisTitle">Title of the value axis, with its unit.</param>
    /// <param name="scale">The value axis.</param>
    /// <param name="tickText">Writes a mark of the axis.</param>
    /// <param name="items">The outcomes from the top.</param>
    public static ChartModel Bullets(string id, Language language, string axisTitle, ValueScale scale, Func<decimal, string> tickText, IReadOnlyList<ChartItem> items) =>
        Make(ChartKind.Bullet, id, language, axisTitle, scale, tickText, items);

    /// <summary>Makes charts that stand under each other line up: each is told the labels and values of all.</summary>
    /// <param name="charts">The charts of one panel.</param>
    public static IReadOnlyList<ChartFigure> Aligned(IReadOnlyList<ChartFigure> charts)
    {
        ArgumentNullException.ThrowIfNull(charts);
        if (charts.Count < 2)
        {
            return charts;
        }

        var neighbours = new ChartNeighbours(
            [.. charts.SelectMany(figure => figure.Chart.X.Ticks.Select(tick => tick.Text)).Distinct(StringComparer.Ordinal)],
            [.. charts.SelectMany(figure => figure.Chart.Series.SelectMany(series => series.Points.Select(point => point.Text))).Distinct(StringComparer.Ordinal)]);
        return [.. charts.Select(figure => figure with { Chart = figure.Chart with { Neighbours = neighbours } })];
    }

    private static ChartModel Make(
        ChartKind kind,
        string id,
        Language language,
        string axisTitle,
        ValueScale scale,
        Func<decimal, string> tickText,
        IReadOnlyList<ChartItem> items) => new()
        {
            Id = id,
            Kind = kind,
            Language = language.Tag(),
            Height = HeightOfAxis + (HeightOfRow * items.Count),
            Horizontal = true,
            X = new ChartAxis { Type = ChartAxisType.Category, Ticks = [.. items.Select(item => new ChartTick<string>(item.Id, item.Label))] },
            Y = new ChartValueAxis { Title = axisTitle, Min = 0m, Max = scale.Max, Ticks = [.. scale.Steps.Select(step => new ChartTick<decimal>(step, tickText(step)))] },
            Series = [.. items.Select(item => SeriesOf(kind, item))],
        };

    private static ChartSeries SeriesOf(ChartKind kind, ChartItem item) => new()
    {
        Id = item.Id,
        Label = item.Label,
        Mark = kind is ChartKind.Range or ChartKind.Bullet ? ChartMark.Total : ChartMark.OfChannel(item.ChannelId),
        Points = [new ChartPoint(item.Id, item.Value, item.Text, item.Preliminary, item.Span, item.Plan)],
    };
}
