using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Reach;

/// <summary>«Hur många nåddes i varje kanal?»: one chart a track, what is counted in every label, and no sum anywhere.</summary>
public static class ReachPanel
{
    /// <summary>Makes the panel.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="definition">Its entry in the dashboard file.</param>
    public static PanelView Build(PanelInput input, PanelDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(definition);
        string question = input.Texts["k5.fraga"];
        if (input.FailureOf(definition.Metrics) is { } failure)
        {
            return PanelAbsence.Failed(input, definition.Id, question, failure);
        }

        List<ReachCell> cells = [.. input.Comparisons(definition.Metrics).SelectMany(ReachCell.All)];
        if (cells.All(cell => cell.Value is null))
        {
            (PanelState state, RichText text) = PanelAbsence.NoFigures(input, input.Texts["k5.matt"], [.. cells.Select(cell => cell.Cell)]);
            return new ChartPanelView { Id = definition.Id, Question = question, State = state, StateText = text };
        }

        return Ready(input, definition.Id, question, cells);
    }

    private static ChartPanelView Ready(PanelInput input, string id, string question, List<ReachCell> cells)
    {
        List<ReachCell> measured = [.. cells.Where(cell => cell.Cell.State != CellState.NotMeasured)];
        CombinedReachView? combined = CombinedReach.Of(input, id);
        return new ChartPanelView
        {
            Id = id,
            Question = question,
            Answer = Answer(input, measured),
            Charts = BarCharts.Aligned(Charts(input, id, measured)),
            Table = ReachTable.Make(input, id, question, measured),
            TableNote = RichText.Fill(
                input.Texts, "k5.ingen_summa", ("lank", new LinkInline(input.Texts["panel.metod"], input.Page.Link("/metod#rackvidd")))),
            Notes = [.. Alternatives(input, measured), .. NotMeasured(input, cells), .. RevisionNotes.Of(input, measured.SelectMany(cell => cell.Cell.Inputs))],
            Caption = SourceLine.Of(input, measured.SelectMany(cell => cell.Cell.Inputs)),
            Combined = combined,
            MethodAnchor = MetricKeys.KeyOf("reach"),
            Data = ToData(input, measured, combined?.Tracks ?? []),
        };
    }

    // The largest of each track, each with what it counts. They stand beside each other and are not set against each other.
    private static RichText? Answer(PanelInput input, List<ReachCell> cells)
    {
        IEnumerable<RichText> sentences = cells.Where(cell => cell.Value is not null)
            .GroupBy(cell => cell.Cell.Track?.Id)
            .Select(track => track.MaxBy(cell => cell.Value)!)
            .Select(cell => RichText.Fill(
                input.Texts,
                cell.Cell.Track is null ? "k5.svar" : "k5.svar.spar",
                ("spar", input.Words.Track(cell.Cell.Track)),
                ("kanal", input.Words.Channel(cell.Cell.Channel)),
                ("n", cell.Figure(input, rounded: true)),
                ("vilka", cell.Who(input))));
        return RichText.Join(sentences);
    }

    private static List<ChartFigure> Charts(PanelInput input, string id, List<ReachCell> cells)
    {
        List<ReachCell> shown = [.. cells.Where(cell => cell.Value is not null)];
        // One scale for all tracks, so that bars of the same length mean the same.
        ValueScale scale = ValueScale.FromZero(shown.Max(cell => cell.Value ?? 0m), wholeNumbers: true, steps: 3);
        bool alone = shown.All(cell => cell.Cell.Track is null);
        return [.. shown.GroupBy(cell => cell.Cell.Track?.Id).Select(track => Chart(input, id, scale, [.. track.OrderByDescending(cell => cell.Value)], alone))];
    }

    private static ChartFigure Chart(PanelInput input, string id, ValueScale scale, List<ReachCell> cells, bool alone)
    {
        TrackReference? track = cells[0].Cell.Track;
        string heading = input.Words.HasTracks && !alone ? input.Words.Track(track) : input.Texts["k5.axel"];
        List<ChartItem> items = [.. cells.Select(cell => new ChartItem(
            $"{cell.Cell.Channel?.Id ?? "okand"}-{cell.Cell.Audience.Key}",
            input.Words.ShortChannel(cell.Cell.Channel),
            cell.Cell.Channel?.Id,
            cell.Value ?? 0m,
            $"{cell.Figure(input, rounded: false).Text} {cell.Who(input)}"))];
        ChartModel chart = BarCharts.Bars($"{id}-{track?.Id ?? "alla"}", input.Page.Language, input.Words.HasTracks && !alone ? input.Texts["k5.axel"] : "", scale, input.Page.Format.Numbers.Rounded, items);
        return new ChartFigure(heading, chart);
    }

    private static IEnumerable<RichText> Alternatives(PanelInput input, List<ReachCell> cells) =>
        from cell in cells
        from other in cell.Cell.Alternatives
        where other.Value is not null
        select RichText.Fill(
            input.Texts,
            "k5.annan_tryckning",
            ("kanal", input.Words.Channel(cell.Cell.Channel)),
            ("annan", new FigureInline(
                other.Value!.Value, input.Figures.Full(other.Value.Value, other.Metric.Unit, other.Qualifier), other.Metric.Id, other.Qualifier, other.Status, other.Id)),
            ("visad", cell.Figure(input, rounded: false)));

    private static IEnumerable<RichText> NotMeasured(PanelInput input, List<ReachCell> cells)
    {
        List<string> channels = [.. cells.Where(cell => cell.Cell.State == CellState.NotMeasured)
            .Select(cell => input.Words.Channel(cell.Cell.Channel)).Distinct(StringComparer.Ordinal)];
        return channels.Count == 0 ? [] : [input.Texts.Format("k5.mats_inte", ("kanaler", input.Page.Format.List(channels)))];
    }

    private static PanelData ToData(PanelInput input, List<ReachCell> cells, IReadOnlyList<TrackReach> combined)
    {
        var rows = new FigureRows(input);
        foreach (ReachCell cell in cells)
        {
            rows.Add(cell.Metric, cell.Group, cell.Cell);
            foreach (FigureData other in cell.Cell.Alternatives)
            {
                rows.Add(other, "annan_tryckning");
            }
        }

        foreach (TrackReach track in combined)
        {
            rows.Add(track);
        }

        return rows.ToData();
    }
}
