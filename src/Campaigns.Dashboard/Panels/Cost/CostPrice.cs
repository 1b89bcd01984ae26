using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>A price in words: one figure, or an interval with its estimate.</summary>
internal static class CostPrice
{
    /// <summary>«52 kr», «1,76–3,75 kr, cirka 2,33 kr», «från 1,76 kr»; a made-up price says so.</summary>
    internal static string Text(PanelInput input, CostPointData point)
    {
        string price = point switch
        {
            { Value: { } value } => input.Page.Format.Money.Kronor(value),
            { Interval: { Low: { } low, High: { } high }, Estimate: { } estimate } => input.Texts.Format(
                "kostnad.intervall", ("intervall", input.Page.Format.Money.Interval(low, high)), ("kr", input.Page.Format.Money.Kronor(estimate))),
            { Interval: { Low: { } low, High: { } high } } => input.Page.Format.Money.Interval(low, high),
            { Interval.Low: { } low } => input.Texts.Format("kostnad.fran", ("kr", input.Page.Format.Money.Kronor(low))),
            _ => input.Texts["kostnad.kan_inte"],
        };
        return point.Constructed ? input.Texts.Format("kostnad.exempel", ("kr", price)) : price;
    }

    internal static ChartItem Item(PanelInput input, CostPointData point, ValueScale scale) => new(
        point.Channel!.Id,
        input.Texts.Find($"kanal.kort.{point.Channel.Id}") ?? point.Channel.Name,
        point.Channel.Id,
        point.Value ?? point.Estimate,
        Text(input, point),
        Span: point is { Value: null, Interval.Low: { } low } ? new ChartSpan(low, point.Interval.High ?? scale.Max) : null);

    /// <summary>The price as a figure of a sentence.</summary>
    internal static FigureInline Figure(PanelInput input, CostPointData point, string metric) => new(Sharpest(point), Text(input, point), metric, FigureId: point.FigureId);

    /// <summary>The price of a channel in a measure; null when it has none.</summary>
    internal static TableCell? Cell(PanelInput input, CostMeasureData? measure, string channel)
    {
        CostPointData? point = (measure?.Groups ?? []).SelectMany(Shown).FirstOrDefault(point => point.Channel!.Id == channel);
        return point is null ? null : new FigureCell(Text(input, point), Sharpest(point)) { FigureId = point.FigureId };
    }

    /// <summary>Prices of single channels that can be drawn, in the API's order: the lowest first.</summary>
    internal static IEnumerable<CostPointData> Shown(CostMeasureGroupData group) => group.Points.Where(point => point is { Channel: not null } and ({ Value: not null } or { Interval.Low: not null }));

    /// <summary>Highest value that the axis must hold.</summary>
    internal static decimal Highest(CostPointData point) => point.Value ?? point.Interval.High ?? (point.Interval.Low ?? 0m) * 2m;

    private static decimal Sharpest(CostPointData point) => point.Value ?? point.Estimate ?? point.Interval.High ?? point.Interval.Low ?? 0m;
}
