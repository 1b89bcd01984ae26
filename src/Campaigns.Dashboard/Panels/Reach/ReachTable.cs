using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Reach;

/// <summary>The table of the reach panel, by track. It has no row with a sum.</summary>
internal static class ReachTable
{
    private const string Frequency = "average_frequency";

    internal static TableModel Make(PanelInput input, string id, string question, IReadOnlyList<ReachCell> cells)
    {
        TableColumn[] columns =
        [
            new("kanal", input.Texts["kolumn.kanal"], OnPhone: true),
            new("rackvidd", input.Texts["k5.axel"], CellAlignment.Figures, OnPhone: true),
            new("raknas_som", input.Texts["kolumn.raknas_som"]),
            new("visningar_per_nadd", input.Texts["kolumn.visningar_per_nadd"], CellAlignment.Figures),
            new("period", input.Texts["filter.period"]),
        ];
        // Tracks in the campaign's order, figures that are not split by track last; in each the largest first, absent ones last.
        IEnumerable<ReachCell> ordered = cells
            .OrderBy(cell => TrackIndex(input, cell.Cell.Track))
            .ThenByDescending(cell => cell.Value ?? -1m);
        return new TableModel($"{id}-tab", question, columns, [.. ordered.Select(cell => Row(input, cell))], NoteId: $"{id}-n");
    }

    private static int TrackIndex(PanelInput input, TrackReference? track)
    {
        int index = input.Campaign.Tracks.Select(known => known.Id).ToList().IndexOf(track?.Id ?? "");
        return index < 0 ? int.MaxValue : index;
    }

    private static TableRow Row(PanelInput input, ReachCell cell)
    {
        TableCell reach = cell.Value is { } value
            ? new FigureCell(cell.Figure(input, rounded: false).Text, value, MetricKeys.KeyOf(cell.Metric.Id), cell.Cell.Qualifier, CellFacts.StatusOf(cell.Cell)) { FigureId = CellFacts.FigureIdOf(cell.Cell), Address = CellFacts.AddressOf(input, cell.Metric.Id, cell.Cell) }
            : input.Words.Absent(cell.Cell.State);
        string who = input.Words.Identity(cell.Group.IdentityBasis);
        TableCell countedAs = cell.Value is null
            ? input.Words.Absent(cell.Cell.State)
            : new WordCell(input.Words.Audience(cell.Cell.Audience) is { } audience ? $"{who}, {audience}" : who);
        return new TableRow(
            [new WordCell(input.Words.Channel(cell.Cell.Channel)), reach, countedAs, FrequencyCell(input, cell), input.Windows.Cell(cell.Cell.Window)],
            input.Words.HasTracks ? input.Words.Track(cell.Cell.Track) : null);
    }

    private static TableCell FrequencyCell(PanelInput input, ReachCell reach)
    {
        ComparisonData? comparison = input.Comparisons([Frequency]).FirstOrDefault();
        ComparisonCellData? cell = comparison?.Groups.SelectMany(group => group.Cells).FirstOrDefault(cell =>
            cell.Channel?.Id == reach.Cell.Channel?.Id && cell.Track?.Id == reach.Cell.Track?.Id && cell.Audience.Key == reach.Cell.Audience.Key);
        return cell switch
        {
            null => input.Words.Absent(CellState.Missing),
            { Value: { } value } => new FigureCell(
                input.Figures.Full(value, comparison!.Metric.Unit, cell.Qualifier, cell.Derived), value, MetricKeys.KeyOf(Frequency), cell.Qualifier, CellFacts.StatusOf(cell))
                {
                    FigureId = CellFacts.FigureIdOf(cell),
                    Address = CellFacts.AddressOf(input, Frequency, cell),
                },
            _ => input.Words.Absent(cell.State),
        };
    }
}
