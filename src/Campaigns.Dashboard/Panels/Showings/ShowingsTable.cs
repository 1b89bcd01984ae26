using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Showings;

/// <summary>The table of the showings panel: parts first, printed totals after them under the same heading.</summary>
internal static class ShowingsTable
{
    internal static TableModel Make(PanelInput input, string id, string question, IReadOnlyList<ShowingKind> kinds)
    {
        var columns = new List<TableColumn> { new("kanal", input.Texts["kolumn.kanal"], OnPhone: true) };
        if (input.Words.HasTracks)
        {
            columns.Add(new TableColumn("spar", input.Texts["filter.spar"]));
        }

        columns.Add(new TableColumn("antal", input.Texts["kolumn.antal"], CellAlignment.Figures, OnPhone: true));
        columns.Add(new TableColumn("kostnad", input.Texts["kolumn.kostnad"]));
        columns.Add(new TableColumn("period", input.Texts["filter.period"]));
        columns.Add(new TableColumn("status", input.Texts["kolumn.status"]));
        return new TableModel($"{id}-tab", question, columns, [.. kinds.SelectMany(kind => Rows(input, kind))], NoteId: kinds.Count > 1 || kinds[0].Totals.Count > 0 ? $"{id}-n" : null);
    }

    private static IEnumerable<TableRow> Rows(PanelInput input, ShowingKind kind)
    {
        string heading = ShowingsPanel.Heading(input, kind.Metric);
        return kind.Cells.Select(cell => CellRow(input, kind.Metric, cell, heading))
            .Concat(kind.Totals.Select(total => TotalRow(input, total, heading)));
    }

    private static TableRow CellRow(PanelInput input, MetricData metric, ComparisonCellData cell, string heading)
    {
        TableCell value = cell.Value is { } number
            ? new FigureCell(input.Figures.Full(number, metric.Unit, cell.Qualifier), number, MetricKeys.KeyOf(metric.Id), cell.Qualifier, CellFacts.StatusOf(cell)) { FigureId = CellFacts.FigureIdOf(cell), Address = CellFacts.AddressOf(input, metric.Id, cell) }
            : input.Words.Absent(cell.State);
        return Row(input, cell.Channel, input.Words.Channel(cell.Channel), cell.Track, value, input.Windows.Cell(cell.Window), CellFacts.StatusWord(input, cell), heading);
    }

    private static TableRow TotalRow(PanelInput input, PrintedTotalData total, string heading)
    {
        FigureData figure = total.Figure;
        TableCell value = figure.Value is { } number
            ? new FigureCell(input.Figures.Full(number, figure.Metric.Unit, figure.Qualifier), number, MetricKeys.KeyOf(figure.Metric.Id), figure.Qualifier, figure.Status) { FigureId = figure.Id }
            : input.Words.Absent(figure.State);
        var name = input.Texts.Format("summa.rad", ("kanal", input.Words.Channel(figure.Channel)));
        return Row(input, figure.Channel, name, figure.Track, value, input.Windows.Cell(figure.Window), PrintedTotals.Short(input, total.Verdict), heading);
    }

    private static TableRow Row(
        PanelInput input,
        ChannelData? channel,
        string name,
        TrackReference? track,
        TableCell value,
        TableCell period,
        string status,
        string heading)
    {
        var cells = new List<TableCell> { new WordCell(name) };
        if (input.Words.HasTracks)
        {
            cells.Add(new WordCell(input.Words.Track(track)));
        }

        cells.AddRange([value, CostCells.Of(input, channel, track), period, new WordCell(status)]);
        return new TableRow(cells, heading);
    }
}
