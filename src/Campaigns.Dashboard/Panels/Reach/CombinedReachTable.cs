using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Reach;

/// <summary>The table of the combined reach: bounds, estimate and share of each track, or why there are none.</summary>
internal static class CombinedReachTable
{
    internal static TableModel Make(PanelInput input, string id, IReadOnlyList<TrackReach> tracks)
    {
        TableColumn[] columns =
        [
            new("spar", input.Texts["filter.spar"], OnPhone: true),
            new("minst", input.Texts["kolumn.minst"], CellAlignment.Figures, OnPhone: true),
            new("hogst", input.Texts["kolumn.hogst"], CellAlignment.Figures, OnPhone: true),
            new("skattning", input.Texts["kolumn.skattning"], CellAlignment.Figures),
            new("andel", input.Texts["kolumn.andel_befolkning"], CellAlignment.Figures),
            new("befolkning", input.Texts["kolumn.befolkning"], CellAlignment.Figures),
        ];
        return new TableModel($"{id}-samlad-tab", input.Texts["k5.samlad.tabell"], columns, [.. tracks.Select(track => Row(input, track))]);
    }

    private static TableRow Row(PanelInput input, TrackReach track)
    {
        DeduplicatedReachData reach = track.Reach;
        AbsentCell absent = Absence(input, reach);
        return new TableRow(
        [
            new WordCell(track.Name),
            (TableCell?)Persons(input, reach, reach.ShownInterval?.Low) ?? absent,
            (TableCell?)Persons(input, reach, reach.ShownInterval?.High) ?? (reach.ShownInterval is null ? absent : new AbsentCell(input.Texts["samlad.saknas.grans"], "ejmatt")),
            (TableCell?)Persons(input, reach, reach.ShownEstimate) ?? absent,
            reach.ShareOfPopulation is { High: { } most } share ? new FigureCell(CombinedReach.Share(input, share.Low ?? 0m, most), most, MetricKeys.KeyOf("reach")) { FigureId = reach.FigureId } : absent,
            reach.Population is { } population
                ? new FigureCell(input.Page.Format.Numbers.Whole(population.Size), population.Size, "population") { Note = $"{population.Source}, {population.Year}", Address = CombinedReach.PopulationForm(input) }
                : new AbsentCell(input.Texts["samlad.saknas.befolkning"], "ejansluten"),
        ]);
    }

    private static FigureCell? Persons(PanelInput input, DeduplicatedReachData reach, decimal? persons) => persons is { } value
        ? new FigureCell(input.Page.Format.Numbers.Rounded(value), value, MetricKeys.KeyOf("reach")) { FigureId = reach.FigureId }
        : null;

    private static AbsentCell Absence(PanelInput input, DeduplicatedReachData reach) => reach switch
    {
        { ShownInterval: not null } => new AbsentCell(input.Texts["samlad.saknas.befolkning"], "ejansluten"),
        { Verdict: ReachVerdictData.Contradiction } => new AbsentCell(input.Texts["samlad.saknas.motsager"], "ejmatt"),
        { Verdict: ReachVerdictData.MixedBases } => new AbsentCell(input.Texts["samlad.saknas.olika"], "ejmatt"),
        _ => new AbsentCell(input.Texts["samlad.saknas.ingen"], "ejansluten"),
    };
}
