using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Sources;

/// <summary>Where every figure of the page comes from, down to its place in the answer that was read.</summary>
public sealed record SourcesPanelView : PanelView
{
    /// <summary>The sources.</summary>
    public required IReadOnlyList<SourceView> Sources { get; init; }

    /// <summary>What does not agree in the figures, as it was found when they came; null when nothing was.</summary>
    public PanelList? Warnings { get; init; }

    /// <summary>Every figure with its place; null when there is none.</summary>
    public TableModel? Figures { get; init; }
}

/// <summary>One source.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Facts">What is known about it: term and text.</param>
public sealed record SourceView(string Name, IReadOnlyList<(string Term, RichText Text)> Facts);

/// <summary>«Varifrån kommer siffrorna?»</summary>
public static class SourcesPanel
{
    private const int MostRows = 150;

    /// <summary>Makes the panel.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="definition">Its entry in the dashboard file.</param>
    public static PanelView Build(PanelInput input, PanelDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(definition);
        IReadOnlyList<FigureData> figures = input.Campaign.Figures;
        bool any = input.Campaign.Sources.Count > 0;
        return new SourcesPanelView
        {
            Id = definition.Id,
            Question = input.Texts["k9.fraga"],
            State = any ? PanelState.Ready : PanelState.NotConnected,
            StateText = any ? null : RichText.Of(input.Texts["k9.ingen"]),
            Sources = [.. input.Campaign.Sources.Select(source => View(input, source, figures.Count(figure => figure.Source.Id == source.Id)))],
            Warnings = WarningList.Of(input),
            Figures = figures.Count == 0 ? null : Table(input, definition.Id, figures),
            Notes = figures.Count > MostRows || input.Daily.Count > 0 ? [input.Texts[figures.Count > MostRows ? "k9.kapad" : "k9.dagar"]] : [],
            MethodAnchor = "",
            Data = figures.Count == 0 ? null : ToData(input, figures),
        };
    }

    private static SourceView View(PanelInput input, SourceData source, int count)
    {
        var facts = new List<(string Term, RichText Text)>();
        if (source.Document is { } document)
        {
            facts.Add((input.Texts["k9.dokument"], document));
        }

        facts.Add((input.Texts["k9.hur"], RichText.Fill(
            input.Texts,
            (source.Document is null ? "k9.hur.hamtad" : "k9.hur.fil") + (count == 1 ? ".ett" : ""),
            ("koppling", source.Connector),
            ("n", new CountInline(count, input.Page.Format.Numbers.Whole(count))))));
        facts.Add((input.Texts["k9.nar"], source.LastRun is { } run ? SourceLine.Moment(input, run.FinishedAt) : input.Texts["k9.aldrig"]));
        facts.Add((input.Texts["k9.andras"], source.RestatementDays == 0
            ? input.Texts["k9.andras.inte"]
            : RichText.Fill(input.Texts, "k9.andras.dagar", ("n", new CountInline(source.RestatementDays, input.Page.Format.Numbers.Whole(source.RestatementDays))))));
        if (source.Limits is { } limits)
        {
            facts.Add((input.Texts["k9.granser"], limits));
        }

        facts.Add((input.Texts["k9.metod"], new LinkInline(input.Texts["nav.metod"], input.Page.Link("/metod"))));
        return new SourceView(source.Name, facts);
    }

    private static TableModel Table(PanelInput input, string id, IReadOnlyList<FigureData> figures)
    {
        TableColumn[] columns =
        [
            new("matt", input.Texts["filter.matt"], OnPhone: true),
            new("varde", input.Texts["kolumn.varde"], CellAlignment.Figures, OnPhone: true),
            new("kanal", input.Texts["kolumn.kanal"]),
            new("spar", input.Texts["filter.spar"]),
            new("kallans_ord", input.Texts["kolumn.kallans_ord"]),
            new("period", input.Texts["filter.period"]),
            new("plats", input.Texts["kolumn.plats"]),
            new("siffra", input.Texts["kolumn.siffra"]),
        ];
        TableColumn[] shown = input.Words.HasTracks ? columns : [.. columns.Where(column => column.Key != "spar")];
        return new TableModel($"{id}-tab", input.Texts["k9.tabell"], shown, [.. figures.Take(MostRows).Select(figure => Row(input, figure))]);
    }

    private static TableRow Row(PanelInput input, FigureData figure)
    {
        TableCell value = figure.Value is { } number
            ? new FigureCell(input.Figures.Full(number, figure.Metric.Unit, figure.Qualifier), number, MetricKeys.KeyOf(figure.Metric.Id), figure.Qualifier, figure.Status) { FigureId = figure.Id }
            : input.Words.Absent(figure.State);
        var cells = new List<TableCell> { new WordCell(figure.Metric.Name), value, new WordCell(Channel(input, figure)) };
        if (input.Words.HasTracks)
        {
            cells.Add(new WordCell(input.Words.Track(figure.Track)));
        }

        cells.Add(new WordCell(SourceWords(input, figure), Language: "sv"));
        cells.Add(input.Windows.Cell(figure.Window));
        cells.Add(new WordCell(figure.Provenance.Pointer));
        cells.Add(new WordCell(figure.Id, Address: input.Page.Link($"/f/{figure.Id}")));
        return new TableRow(cells);
    }

    private static string Channel(PanelInput input, FigureData figure) =>
        figure.Placement is { } placement ? $"{input.Words.Channel(figure.Channel)} ({placement})" : input.Words.Channel(figure.Channel);

    // The source's own words for audience and unit, so that a reader can find the figure in the document.
    private static string SourceWords(PanelInput input, FigureData figure)
    {
        string words = string.Join("; ", new[] { figure.SourceAudience, figure.SourceUnit }.Where(word => !string.IsNullOrEmpty(word)));
        return words.Length == 0 ? input.Texts["k9.inga_ord"] : words;
    }

    private static PanelData ToData(PanelInput input, IReadOnlyList<FigureData> figures)
    {
        var rows = new FigureRows(input);
        foreach (FigureData figure in figures)
        {
            rows.Add(figure, "siffra");
        }

        return rows.ToData();
    }
}
