using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Showings;

/// <summary>«Vilka kanaler visade kampanjen?»: one group a kind of showing, printed totals beside their parts with a verdict, never a sum over kinds.</summary>
public static class ShowingsPanel
{
    /// <summary>Makes the panel.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="definition">Its entry in the dashboard file: the kinds of showing in order.</param>
    public static PanelView Build(PanelInput input, PanelDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(definition);
        string question = input.Texts["k4.fraga"];
        if (input.FailureOf(definition.Metrics) is { } failure)
        {
            return PanelAbsence.Failed(input, definition.Id, question, failure);
        }

        List<ShowingKind> kinds = [.. input.Comparisons(definition.Metrics).Select(ShowingKind.Of).Where(kind => kind.HasFigures)];
        if (kinds.Count == 0)
        {
            List<ComparisonCellData> absent = [.. input.Comparisons(definition.Metrics).SelectMany(one => one.Groups).SelectMany(group => group.Cells)];
            (PanelState state, RichText text) = PanelAbsence.NoFigures(input, input.Texts["k4.matt"], absent);
            return new ChartPanelView { Id = definition.Id, Question = question, State = state, StateText = text };
        }

        return Ready(input, definition.Id, question, kinds);
    }

    private static ChartPanelView Ready(PanelInput input, string id, string question, List<ShowingKind> kinds)
    {
        List<NamedReference> missing = [.. kinds.SelectMany(kind => kind.MissingChannels).DistinctBy(channel => channel.Id)];
        return new ChartPanelView
        {
            Id = id,
            Question = question,
            State = missing.Count > 0 ? PanelState.Partial : PanelState.Ready,
            StateText = missing.Count > 0 ? MissingText(input, kinds, missing) : null,
            Answer = Answer(input),
            Charts = BarCharts.Aligned([.. kinds.Where(kind => kind.Shown.Count > 0).Select(kind => Chart(input, id, kind))]),
            Totals = [.. kinds.SelectMany(kind => kind.Totals).Select(total => PrintedTotals.Verdict(input, total))],
            Table = ShowingsTable.Make(input, id, question, kinds),
            TableNote = SumNote(input, kinds),
            Caption = SourceLine.Of(input, kinds.SelectMany(kind => kind.Figures)),
            Notes = RevisionNotes.Of(input, kinds.SelectMany(kind => kind.Figures)),
            MethodAnchor = MetricKeys.KeyOf(kinds[0].Metric.Id),
            Data = ToData(input, kinds),
        };
    }

    /// <summary>How often the ads were shown, at least; null when the sum is not known.</summary>
    internal static RichText? Answer(PanelInput input)
    {
        if (input.Total is not { Value: { } value } total)
        {
            return null;
        }

        FigureInline figure = new(value, input.Figures.Rounded(value, MetricUnitData.Times, total.Qualifier), "impressions", total.Qualifier, CellFacts.StatusOf(total), CellFacts.FigureIdOf(total)) { Address = CellFacts.AddressOf(input, "impressions", total) };
        return RichText.Fill(input.Texts, total.State == CellState.Partial ? "svar.minst" : "svar.visad", ("n", figure));
    }

    private static RichText? SumNote(PanelInput input, List<ShowingKind> kinds) =>
        kinds.Count > 1 ? RichText.Of(input.Texts["k4.ingen_summa.slag"])
        : kinds[0].Totals.Count > 0 ? RichText.Of(input.Texts["k4.ingen_summa"])
        : null;

    private static RichText MissingText(PanelInput input, List<ShowingKind> kinds, List<NamedReference> missing)
    {
        int channels = kinds.SelectMany(kind => kind.Cells).Select(cell => cell.Channel?.Id).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        return RichText.Fill(
            input.Texts,
            input.Total?.Value is null ? "tillstand.delvis" : "tillstand.delvis.minst",
            ("n", new CountInline(missing.Count, input.Page.Format.Numbers.Whole(missing.Count))),
            ("m", new CountInline(channels, input.Page.Format.Numbers.Whole(channels))),
            ("kanaler", input.Page.Format.List([.. missing.Select(channel => channel.Name)])));
    }

    private static ChartFigure Chart(PanelInput input, string panelId, ShowingKind kind)
    {
        ValueScale scale = ValueScale.FromZero(kind.Shown.Max(cell => cell.Value ?? 0m), wholeNumbers: true, steps: 3);
        List<ChartItem> items = [.. kind.Shown.Select(cell => Item(input, kind, cell))];
        ChartModel chart = BarCharts.Bars(
            $"{panelId}-{kind.Metric.Id}", input.Page.Language, "", scale, input.Page.Format.Numbers.Rounded, items);
        return new ChartFigure(Heading(input, kind.Metric), chart);
    }

    private static ChartItem Item(PanelInput input, ShowingKind kind, ComparisonCellData cell) => new(
        $"{cell.Channel?.Id ?? "okand"}-{cell.Track?.Id ?? "ihop"}-{cell.Audience.Key}",
        input.Words.ShortChannelAndTrack(cell.Channel, cell.Track),
        cell.Channel?.Id,
        cell.Value ?? 0m,
        input.Figures.Full(cell.Value ?? 0m, kind.Metric.Unit, cell.Qualifier),
        cell.Inputs.Any(figure => figure.Status == FigureStatus.Preliminary));

    /// <summary>What a kind of showing is called: «Annonsvisningar», «Biobesökare».</summary>
    internal static string Heading(PanelInput input, MetricData metric) => input.Texts.Find($"k4.slag.{metric.Id}") ?? metric.Name;

    private static PanelData ToData(PanelInput input, List<ShowingKind> kinds)
    {
        var rows = new FigureRows(input);
        foreach (ShowingKind kind in kinds)
        {
            foreach (ComparisonGroupData group in kind.Groups)
            {
                foreach (ComparisonCellData cell in group.Cells.Where(cell => cell.State != CellState.NotMeasured))
                {
                    rows.Add(kind.Metric, group, cell);
                }

                foreach (PrintedTotalData total in group.PrintedTotals)
                {
                    rows.Add(total.Figure, "tryckt_summa");
                }
            }
        }

        return rows.ToData();
    }
}
