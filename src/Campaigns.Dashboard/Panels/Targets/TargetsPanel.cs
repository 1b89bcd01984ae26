using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Targets;

/// <summary>«Når vi planen?»: one chart a metric, the outcome as a bar and the plan as a tick across it.</summary>
public static class TargetsPanel
{
    /// <summary>Makes the panel.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="definition">Its entry in the dashboard file.</param>
    public static PanelView Build(PanelInput input, PanelDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(definition);
        string question = input.Texts["k2.fraga"];
        if (input.Analyses.Targets?.Failure is { } failure)
        {
            return PanelAbsence.Failed(input, definition.Id, question, failure);
        }

        List<TargetRow> rows = [.. (input.Analyses.Targets?.Answer?.Targets ?? []).Where(target => IsChosen(input, target)).Select(target => new TargetRow(input, target, PaceOf(input, target)))];
        var form = new LinkInline(input.Texts[rows.Count == 0 ? "k2.lagg_in" : "k2.andra"], input.Page.Link($"/kampanj/{input.Campaign.Slug}/mal"));
        return rows.Count == 0
            ? new ChartPanelView { Id = definition.Id, Question = question, State = PanelState.Empty, StateText = RichText.Join(input.Texts["k2.tom"], form) }
            : Ready(input, definition.Id, question, rows, form);
    }

    private static string? PaceOf(PanelInput input, TargetOutcomeData target) =>
        input.Analyses.Targets?.Answer?.ReachPacing.FirstOrDefault(pace => pace.Target.Id == target.Target.Id)?.Text;

    private static bool IsChosen(PanelInput input, TargetOutcomeData target) =>
        input.Filter.Track is null || target.Target.Track is null || target.Target.Track.Id == input.Filter.Track;

    private static ChartPanelView Ready(PanelInput input, string id, string question, List<TargetRow> rows, LinkInline form) => new()
    {
        Id = id,
        Question = question,
        Answer = Answer(input, rows),
        Charts = BarCharts.Aligned([.. rows.Where(row => row.IsDrawn).GroupBy(row => row.Target.Metric.Id).Select(metric => Chart(input, id, [.. metric]))]),
        Table = Table(input, id, question, rows, form.Address),
        Notes = [.. rows.Where(row => row.Outcome.Reason is not null).Select(row => (RichText)$"{row.Name}: {row.Outcome.Reason}"), (RichText)form],
        MethodAnchor = "plan",
        Data = ToData(input, rows),
    };

    // What cannot be told is neither reached nor missed: it is left out of the count and said beside it.
    private static RichText Answer(PanelInput input, List<TargetRow> rows)
    {
        int open = rows.Count(row => row.Outcome.Verdict == TargetVerdictData.CannotTell);
        RichText told = RichText.Fill(
            input.Texts,
            "k2.svar",
            ("n", Count(input, rows.Count(row => row.Outcome.Verdict == TargetVerdictData.Reached))),
            ("m", Count(input, rows.Count - open)));
        RichText untold = RichText.Fill(input.Texts, "k2.svar.oavgjort", ("n", Count(input, open)));
        return open == 0 ? told : open == rows.Count ? untold : RichText.Join([told, untold]);
    }

    private static CountInline Count(PanelInput input, int count) => new(count, input.Page.Format.Numbers.Whole(count));

    private static ChartFigure Chart(PanelInput input, string id, List<TargetRow> rows)
    {
        MetricData metric = rows[0].Target.Metric;
        bool whole = metric.Unit is not (MetricUnitData.Ratio or MetricUnitData.TimesPerPerson or MetricUnitData.Money);
        ValueScale scale = ValueScale.FromZero(rows.Max(row => row.Highest), whole, steps: 3);
        List<ChartItem> items = [.. rows.Select(row => new ChartItem(
            row.Target.Id, row.Place, null, row.Bar, row.Words, Span: row.Span, Plan: row.Target.Value))];
        ChartModel chart = BarCharts.Bullets(
            $"{id}-{metric.Id}", input.Page.Language, metric.Name, scale, value => input.Figures.Rounded(value, metric.Unit, Metrics.Observations.Qualifier.Unhedged), items);
        return new ChartFigure(metric.Name, chart);
    }

    private static TableModel Table(PanelInput input, string id, string question, List<TargetRow> rows, string form)
    {
        TableColumn[] columns =
        [
            new("mal", input.Texts["k2.mal"], OnPhone: true),
            new("utfall", input.Texts["k2.utfall"], CellAlignment.Figures, OnPhone: true),
            new("plan", input.Texts["k2.plan"], CellAlignment.Figures, OnPhone: true),
            new("bedomning", input.Texts["k2.bedomning"]),
            new("inlagd", input.Texts["k2.inlagd.kolumn"]),
        ];
        return new TableModel($"{id}-tab", question, columns, [.. rows.Select(row => new TableRow(
        [
            new WordCell(row.Name),
            row.OutcomeCell,
            new FigureCell(row.Plan, row.Target.Value, MetricKeys.KeyOf(row.Target.Metric.Id)) { Address = form },
            new WordCell(row.Verdict) { Note = row.Pace },
            new WordCell(input.Texts.Format("k2.inlagd", ("vem", row.Target.EnteredBy), ("nar", DateFormat.Iso(DateFormat.DateIn(row.Target.EnteredAt))))),
        ]))]);
    }

    private static PanelData ToData(PanelInput input, List<TargetRow> rows) => new(
        ["kampanj", "spar", "kanal", "matt", "utfall", "utfall_lagst", "utfall_hogst", "plan", "bedomning", "period_fran", "period_till", "inlagd_av", "inlagd", "siffra"],
        [.. rows.Select(row => (IReadOnlyList<DataValue>)
        [
            DataValue.Of(input.Campaign.Slug),
            DataValue.Of(row.Target.Track?.Id),
            DataValue.Of(row.Target.Channel?.Id),
            DataValue.Of(MetricKeys.KeyOf(row.Target.Metric.Id)),
            DataValue.Of(row.Outcome.Outcome),
            DataValue.Of(row.Outcome.OutcomeInterval?.Low),
            DataValue.Of(row.Outcome.OutcomeInterval?.High),
            DataValue.Of(row.Target.Value),
            DataValue.Of(row.Verdict),
            DataValue.Of(row.Target.From),
            DataValue.Of(row.Target.To),
            DataValue.Of(row.Target.EnteredBy),
            DataValue.Of(DateFormat.Iso(DateFormat.DateIn(row.Target.EnteredAt))),
            DataValue.Of(row.Outcome.FigureId),
        ])]);
}
