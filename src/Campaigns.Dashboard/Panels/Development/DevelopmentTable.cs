using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Development;

/// <summary>The table of days: one column a channel and track, and the numbers of the events.</summary>
internal static class DevelopmentTable
{
    internal static TableModel Make(PanelInput input, string id, IReadOnlyList<DailySeries> series, DevelopmentDays days, DevelopmentEvents events)
    {
        string caption = input.Texts.Format("k3.fraga", ("matt", CampaignWords.LowerFirst(series[0].Sample.Metric.Name)));
        List<TableColumn> columns = [new("datum", input.Texts["kolumn.datum"], OnPhone: true)];
        columns.AddRange(series.Select((one, index) => new TableColumn(
            one.Id, input.Words.ChannelAndTrack(one.Sample.Channel, one.Sample.Track), CellAlignment.Figures, OnPhone: index == 0)));
        if (events.Marks.Count > 0)
        {
            columns.Add(new TableColumn("handelse", input.Texts["kolumn.handelse"]));
        }

        return new TableModel($"{id}-tab", caption, columns, [.. days.All.Select(day => Row(input, series, events, day))]);
    }

    /// <summary>Why a day has no value.</summary>
    internal static AbsentCell AbsenceOf(PanelInput input, FigureData? figure) => input.Words.Absent(figure?.State is { } state and not CellState.Ready and not CellState.Partial ? state : CellState.Missing);

    internal static PanelData ToData(PanelInput input, IReadOnlyList<DailySeries> series)
    {
        var rows = new FigureRows(input);
        foreach (FigureData figure in series.SelectMany(one => one.Figures.OrderBy(figure => figure.Window.First)))
        {
            rows.Add(figure, "siffra");
        }

        return rows.ToData();
    }

    private static TableRow Row(PanelInput input, IReadOnlyList<DailySeries> series, DevelopmentEvents events, DateOnly day)
    {
        string iso = DateFormat.Iso(day);
        var cells = new List<TableCell> { new DateCell(iso, iso) };
        cells.AddRange(series.Select(one => Cell(input, one.On(day))));
        if (events.Marks.Count > 0)
        {
            cells.Add(new WordCell(events.On(day) ?? input.Texts["k3.ingen"]));
        }

        return new TableRow(cells);
    }

    private static TableCell Cell(PanelInput input, FigureData? figure) => figure?.Value is { } value
        ? new FigureCell(input.Figures.Full(value, figure.Metric.Unit, figure.Qualifier), value, MetricKeys.KeyOf(figure.Metric.Id), figure.Qualifier, figure.Status) { FigureId = figure.Id }
        : AbsenceOf(input, figure);
}
