using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Texts;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>c4: what was spent against what was planned, channel by channel, and day by day where the sources give days.</summary>
internal static class BudgetPanel
{
    private const string Id = "c4";

    internal static PanelView Build(CostInput input)
    {
        PanelInput page = input.Page;
        string question = page.Texts["c4.fraga"];
        if ((input.Planned.Failure ?? input.Costs.Failure) is { } failure)
        {
            return PanelAbsence.Failed(page, Id, question, failure);
        }

        Dictionary<string, ChannelCostData> spent = input.Costs.Answer!.Rows.Where(row => row.Stage != CostStageData.Planned).ToDictionary(row => row.Channel.Id, StringComparer.Ordinal);
        List<BudgetRow> rows = [.. input.Planned.Answer!.Rows.Where(row => row.Amount is not null)
            .Select(row => new BudgetRow(row.Channel, row.Amount!.Value, spent.GetValueOrDefault(row.Channel.Id)?.Amount))];
        List<RunningDay> days = RunningDay.Of(page.Daily.Where(figure => IsPlanned(page, rows, figure)));
        return rows.Count == 0
            ? new ChartPanelView { Id = Id, Question = question, State = PanelState.Empty, StateText = RichText.Join(page.Texts["c4.tom"], input.Form) }
            : new ChartPanelView
            {
                Id = Id,
                Question = question,
                Answer = Answer(page, rows),
                Charts = [.. Cumulative(page, rows, days), Bullets(page, rows)],
                Table = Table(page, question, rows, days, Daily(page)),
                Notes = [input.Form],
                Data = new PanelData(
                    ["kampanj", "spar", "kanal", "planerat", "utfall"],
                    [.. rows.Select(row => (IReadOnlyList<DataValue>)[.. CostFile.Head(input, row.Channel.Id), DataValue.Of(row.Planned), DataValue.Of(row.Spent)])]),
            };
    }

    // The line of the plan is the sum of these channels' plans, so the days are theirs too. A plan for no particular channel is about all of them.
    private static bool IsPlanned(PanelInput input, List<BudgetRow> rows, FigureData figure) => rows.Any(row =>
        row.Channel.Id == figure.Channel?.Id || input.Campaign.Channels.All(used => used.Channel.Id != row.Channel.Id));

    // Only channels with both: a plan without an outcome would look like a saving.
    private static RichText? Answer(PanelInput input, List<BudgetRow> rows) => rows.Any(row => row.Spent is null)
        ? null
        : RichText.Fill(
            input.Texts,
            "c4.svar",
            ("utfall", Money(input, rows.Sum(row => row.Spent ?? 0m))),
            ("plan", Money(input, rows.Sum(row => row.Planned))));

    private static FigureInline Money(PanelInput input, decimal amount) => new(amount, input.Page.Format.Money.Kronor(amount), "spend") { Address = input.CostsAddress };

    private static ChartFigure Bullets(PanelInput input, List<BudgetRow> rows)
    {
        ValueScale scale = ValueScale.FromZero(rows.Max(row => Math.Max(row.Planned, row.Spent ?? 0m)), wholeNumbers: true, steps: 3);
        List<ChartItem> items = [.. rows.Select(row => new ChartItem(
            row.Channel.Id, row.Channel.Name, row.Channel.Id, row.Spent, Words(input, row), Plan: row.Planned))];
        return new ChartFigure(
            input.Texts["kolumn.kostnad.moms"],
            BarCharts.Bullets($"{Id}-plan", input.Page.Language, input.Texts["c4.axel"], scale, input.Page.Format.Money.Marks(scale.Steps), items));
    }

    private static string Words(PanelInput input, BudgetRow row) => input.Texts.Format(
        "k2.av",
        ("utfall", row.Spent is { } spent ? input.Page.Format.Money.Kronor(spent) : input.Words.CostMissing.Text),
        ("plan", input.Page.Format.Money.Kronor(row.Planned)));

    private static IEnumerable<ChartFigure> Cumulative(PanelInput page, List<BudgetRow> rows, List<RunningDay> days)
    {
        if (days.Count < 2)
        {
            yield break;
        }

        decimal plan = rows.Sum(row => row.Planned);
        ValueScale scale = ValueScale.FromZero(Math.Max(days[^1].Sum, plan), wholeNumbers: true, steps: 3);
        string planText = page.Page.Format.Money.Kronor(plan);
        yield return new ChartFigure(page.Texts["c4.upparbetat"], new ChartModel
        {
            Id = $"{Id}-upparbetat",
            Kind = ChartKind.Lines,
            Language = page.Page.Language.Tag(),
            Height = 260,
            X = new ChartAxis { Type = ChartAxisType.Date, From = days[0].Day, To = days[^1].Day, Ticks = DateTicks.Between(days[0].Day, days[^1].Day, page.Page.Format.Dates) },
            Y = new ChartValueAxis
            {
                Title = page.Texts["c4.axel"], Min = 0m, Max = scale.Max, Ticks = [.. scale.Steps.Select(step => new ChartTick<decimal>(step, page.Page.Format.Money.Marks(scale.Steps)(step)))],
            },
            Series =
            [
                new ChartSeries { Id = "utfall", Label = page.Texts["c4.utfall"], Mark = ChartMark.Total with { Symbol = "circle" }, Points = [.. days.Select(day => new ChartPoint(DateFormat.Iso(day.Day), day.Sum, page.Page.Format.Money.Kronor(day.Sum)))] },
                new ChartSeries
                {
                    Id = "plan",
                    Label = page.Texts["c4.planlinje"],
                    Mark = ChartMark.OfChannel(null),
                    Role = ChartSeriesRole.Compare,
                    Points = [new ChartPoint(DateFormat.Iso(days[0].Day), plan, planText), new ChartPoint(DateFormat.Iso(days[^1].Day), plan, planText)],
                },
            ],
        });
    }

    // The days themselves, channel by channel, each open to its own answer, stand in the development of the cost.
    private static string Daily(PanelInput input) =>
        $"{input.Page.Link($"/kampanj/{input.Campaign.Slug}")}?{QueryKeys.Metric.Name}={MetricKeys.KeyOf("spend")}&{QueryKeys.Tables.Name}=k3#k3";

    private static TableModel Table(PanelInput input, string question, List<BudgetRow> rows, List<RunningDay> days, string daily) => new(
        $"{Id}-tab",
        question,
        [
            new TableColumn("kanal", input.Texts["c4.kanal"], OnPhone: true),
            new TableColumn("planerat", input.Texts["c4.plan"], CellAlignment.Figures, OnPhone: true),
            new TableColumn("utfall", input.Texts["c4.utfall"], CellAlignment.Figures, OnPhone: true),
        ],
        [
            .. rows.Select(row => new TableRow(
                [new WordCell(row.Channel.Name), Amount(input, row.Planned), row.Spent is { } spent ? Amount(input, spent) : input.Words.CostMissing],
                input.Texts["kolumn.kostnad.moms"])),
            .. (days.Count < 2 ? [] : days).Select(day => new TableRow(
                [new DateCell(DateFormat.Iso(day.Day), DateFormat.Iso(day.Day)), Amount(input, rows.Sum(row => row.Planned)), Amount(input, day.Sum, daily)],
                input.Texts["c4.upparbetat"])),
        ]);

    private static FigureCell Amount(PanelInput input, decimal amount, string? address = null) => new(input.Page.Format.Money.Kronor(amount), amount, MetricKeys.KeyOf("spend")) { Address = address ?? input.CostsAddress };

    private sealed record BudgetRow(NamedReference Channel, decimal Planned, decimal? Spent);
}

/// <summary>What was spent up to and including a day. Money of days may be added up: the metric is additive over time and channels.</summary>
/// <param name="Day">The day.</param>
/// <param name="Sum">The sum in SEK without VAT.</param>
internal sealed record RunningDay(DateOnly Day, decimal Sum)
{
    internal static List<RunningDay> Of(IEnumerable<FigureData> figures)
    {
        var days = new List<RunningDay>();
        foreach (IGrouping<DateOnly, FigureData> day in figures.Where(figure => figure.Value is not null && figure.Audience.IsAll)
            .GroupBy(figure => figure.Window.First!.Value).OrderBy(day => day.Key))
        {
            days.Add(new RunningDay(day.Key, (days.Count == 0 ? 0m : days[^1].Sum) + day.Sum(figure => figure.Value ?? 0m)));
        }

        return days;
    }
}
