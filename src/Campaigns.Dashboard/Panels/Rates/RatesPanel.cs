using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Rates;

/// <summary>«Hur många såg klart?»: one chart a base, never ranked across bases; a value that is "about" or "nearly" is drawn as a range.</summary>
public static class RatesPanel
{
    private static readonly ValueScale WholeShare = new(1m, [0m, 0.25m, 0.5m, 0.75m, 1m]);

    /// <summary>Makes the panel.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="definition">Its entry in the dashboard file.</param>
    public static PanelView Build(PanelInput input, PanelDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(definition);
        string question = input.Texts["k6.fraga"];
        if (input.FailureOf(definition.Metrics) is { } failure)
        {
            return PanelAbsence.Failed(input, definition.Id, question, failure);
        }

        List<RateCell> cells = [.. input.Comparisons(definition.Metrics).SelectMany(RateCell.All)];
        if (cells.All(cell => cell.Cell.Value is null))
        {
            (PanelState state, RichText text) = PanelAbsence.NoFigures(input, input.Texts["k6.matt"], [.. cells.Select(cell => cell.Cell)]);
            return new ChartPanelView { Id = definition.Id, Question = question, State = state, StateText = text };
        }

        return Ready(input, definition.Id, question, cells);
    }

    private static ChartPanelView Ready(PanelInput input, string id, string question, List<RateCell> cells)
    {
        List<RateCell> shown = [.. cells.Where(cell => cell.Cell.Value is not null)];
        List<IGrouping<string, RateCell>> bases = [.. shown.GroupBy(cell => input.Words.Base(cell.Group.DenominatorBase))];
        return new ChartPanelView
        {
            Id = id,
            Question = question,
            Answer = bases.Count > 1 ? RichText.Of(input.Texts["k6.olika_bas"]) : null,
            Charts = BarCharts.Aligned([.. bases.Select((cellsOfBase, index) => Chart(input, $"{id}-{index + 1}", cellsOfBase.Key, [.. cellsOfBase]))]),
            Table = Table(input, id, question, cells),
            TableNote = input.Texts[shown.Any(cell => cell.Cell.Interval is not null) ? "k6.intervall" : "k6.inget_intervall"],
            Notes = [.. shown.Any(cell => cell.Span is not null) ? [(RichText)input.Texts["k6.spann"]] : Array.Empty<RichText>(),
                .. NotMeasured(input, cells), .. RevisionNotes.Of(input, shown.SelectMany(cell => cell.Cell.Inputs))],
            Caption = SourceLine.Of(input, shown.SelectMany(cell => cell.Cell.Inputs)),
            MethodAnchor = MetricKeys.KeyOf("completion_rate"),
            Data = ToData(input, cells),
        };
    }

    private static ChartFigure Chart(PanelInput input, string id, string baseWords, List<RateCell> cells)
    {
        List<ChartItem> items = [.. cells.Select(cell => new ChartItem(
            $"{cell.Cell.Channel?.Id ?? "okand"}-{cell.Cell.Track?.Id ?? "ihop"}-{cell.Cell.Audience.Key}",
            input.Words.ShortChannelAndTrack(cell.Cell.Channel, cell.Cell.Track),
            cell.Cell.Channel?.Id,
            cell.Cell.Value ?? 0m,
            cell.Text(input),
            Span: cell.Span))];
        ChartModel chart = BarCharts.Dots(
            id, input.Page.Language, input.Texts["k6.axel"], WholeShare, step => input.Page.Format.Shares.Percent(step), items);
        return new ChartFigure(CampaignWords.UpperFirst(baseWords), chart);
    }

    private static TableModel Table(PanelInput input, string id, string question, List<RateCell> cells)
    {
        bool intervals = cells.Any(cell => cell.Cell.Interval is not null);
        var columns = new List<TableColumn>
        {
            new("kanal", input.Texts["kolumn.kanal"]),
            new("andel", input.Texts["k6.axel"], CellAlignment.Figures, OnPhone: true),
            new("bas", input.Texts["kolumn.bas"], OnPhone: true),
        };
        if (input.Words.HasTracks)
        {
            columns.Insert(1, new TableColumn("spar", input.Texts["filter.spar"]));
        }

        if (intervals)
        {
            columns.Add(new TableColumn("intervall", input.Texts["kolumn.intervall"], CellAlignment.Figures));
        }

        IEnumerable<RateCell> rows = cells.Where(cell => cell.Cell.State != CellState.NotMeasured);
        return new TableModel($"{id}-tab", question, columns, [.. rows.Select(cell => Row(input, cell, intervals))], NoteId: $"{id}-n");
    }

    private static TableRow Row(PanelInput input, RateCell cell, bool intervals)
    {
        var cells = new List<TableCell> { new WordCell(input.Words.Channel(cell.Cell.Channel)) };
        if (input.Words.HasTracks)
        {
            cells.Add(new WordCell(input.Words.Track(cell.Cell.Track)));
        }

        bool absent = cell.Cell.Value is null;
        cells.Add(absent ? input.Words.Absent(cell.Cell.State) : cell.Figure(input));
        cells.Add(absent ? input.Words.Absent(cell.Cell.State) : new WordCell(input.Words.Base(cell.Group.DenominatorBase)));
        if (intervals)
        {
            cells.Add(cell.Cell.Interval is { } interval
                ? new WordCell(input.Page.Format.Shares.PercentInterval(interval.Low, interval.High))
                : input.Words.Absent(CellState.Missing));
        }

        // Absent rates stand after the bases: without a figure there is no base.
        return new TableRow(cells, CampaignWords.UpperFirst(absent ? input.Words.Absent(cell.Cell.State).Text : input.Words.Base(cell.Group.DenominatorBase)));
    }

    private static IEnumerable<RichText> NotMeasured(PanelInput input, List<RateCell> cells)
    {
        List<string> channels = [.. cells.Where(cell => cell.Cell.State == CellState.NotMeasured)
            .Select(cell => input.Words.Channel(cell.Cell.Channel)).Distinct(StringComparer.Ordinal)];
        return channels.Count == 0 ? [] : [input.Texts.Format("k6.mats_inte", ("kanaler", input.Page.Format.List(channels)))];
    }

    private static PanelData ToData(PanelInput input, List<RateCell> cells)
    {
        var rows = new FigureRows(input);
        foreach (RateCell cell in cells.Where(cell => cell.Cell.State != CellState.NotMeasured))
        {
            rows.Add(cell.Metric, cell.Group, cell.Cell);
        }

        return rows.ToData();
    }
}
