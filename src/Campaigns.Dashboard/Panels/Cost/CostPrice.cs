using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>A price in words: one figure, or an interval with its estimate.</summary>
internal static class CostPrice
{
    /// <summary>«52 kr», «1,76–3,75 kr, cirka 2,33 kr»; a made-up price says so.</summary>
    internal static string Text(PanelInput input, CostPointData point)
    {
        string price = (point.Interval, point.Value) switch
        {
            ({ } interval, { } value) => input.Texts.Format(
                "kostnad.intervall", ("intervall", input.Page.Format.Money.Interval(interval.Low, interval.High)), ("kr", input.Page.Format.Money.Kronor(value))),
            ({ } interval, null) => input.Page.Format.Money.Interval(interval.Low, interval.High),
            (null, { } value) => input.Page.Format.Money.Kronor(value),
            _ => input.Texts["kostnad.kan_inte"],
        };
        return point.Constructed ? input.Texts.Format("kostnad.exempel", ("kr", price)) : price;
    }

    internal static ChartItem Item(PanelInput input, CostPointData point) => new(
        point.Channel.Id,
        input.Texts.Find($"kanal.kort.{point.Channel.Id}") ?? point.Channel.Name,
        point.Channel.Id,
        point.Value,
        Text(input, point),
        Span: point.Interval is { } interval ? new ChartSpan(interval.Low, interval.High) : null);

    /// <summary>The price of a channel in a measure; null when it has none.</summary>
    internal static TableCell? Cell(PanelInput input, CostMeasureData? measure, string channel)
    {
        CostPointData? point = measure?.Groups.SelectMany(group => group.Points).FirstOrDefault(point => point.Channel.Id == channel);
        return point is { Value: { } } or { Interval: { } }
            ? new FigureCell(Text(input, point), point.Value ?? point.Interval!.High) { FigureId = point.FigureId }
            : null;
    }

    /// <summary>Lowest price first; of intervals the one that begins lowest.</summary>
    internal static IEnumerable<CostPointData> Sorted(CostMeasureGroupData group) =>
        group.Points.Where(point => point.Value is not null || point.Interval is not null).OrderBy(point => point.Value ?? point.Interval!.Low);
}
