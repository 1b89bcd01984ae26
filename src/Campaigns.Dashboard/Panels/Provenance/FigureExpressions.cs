using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Provenance;

/// <summary>The steps that a computed figure came about by, the last one first; each input opens to its own provenance.</summary>
internal static class FigureExpressions
{
    internal static IReadOnlyList<(string Words, TableModel Table)> Of(PageContext page, FigureRecordData record)
    {
        var steps = new List<(string Words, TableModel Table)>();
        if (record.Expression is { } expression)
        {
            Add(page, steps, expression);
        }

        return steps;
    }

    internal static bool IsSample(ExpressionData? expression) => expression is not null && expression.Inputs.Any(input =>
        input.Figure?.Constructed == true || input.Cost?.Constructed == true || IsSample(input.Expression));

    private static void Add(PageContext page, List<(string Words, TableModel Table)> steps, ExpressionData expression)
    {
        TableColumn[] columns =
        [
            new("ingang", page.Texts["figur.ingang"], OnPhone: true),
            new("varde", page.Texts["kolumn.varde"], CellAlignment.Figures, OnPhone: true),
            new("kalla", page.Texts["figur.kalla"]),
        ];
        steps.Add((expression.Text, new TableModel($"uttryck-{steps.Count + 1}-tab", expression.Text, columns, [.. expression.Inputs.Select(input => Row(page, input))])));
        foreach (ExpressionInputData input in expression.Inputs)
        {
            if (input.Expression is { Inputs.Count: > 0 } nested)
            {
                Add(page, steps, nested);
            }
        }
    }

    private static TableRow Row(PageContext page, ExpressionInputData input) => new(
        [new WordCell(input.Label), Value(page, input), Source(page, input)]);

    private static TableCell Value(PageContext page, ExpressionInputData input)
    {
        if (input.Value is not { } value)
        {
            return input.Expression is null ? new AbsentCell(page.Texts["tillstand.saknas"], "ejansluten") : new WordCell(page.Texts["figur.raknas_nedan"]);
        }

        if (input.Figure is { } figure)
        {
            return new FigureCell(new FigureWriter(page.Format).Full(value, figure.Metric.Unit, Qualifier.Unhedged), value, MetricKeys.KeyOf(figure.Metric.Id))
            {
                FigureId = figure.Id, Note = figure.Constructed ? page.Texts["status.uppdiktad"] : null,
            };
        }

        string text = input.Cost is not null ? page.Format.Money.Kronor(value)
            : value == decimal.Truncate(value) ? page.Format.Numbers.Whole(value) : page.Format.Numbers.Measured(Math.Round(value, 4));
        return new FigureCell(text, value) { Note = input.Cost?.Constructed == true ? page.Texts["status.uppdiktad"] : null };
    }

    private static WordCell Source(PageContext page, ExpressionInputData input) => input switch
    {
        { Figure: { } figure } => new WordCell(figure.Source.Name),
        { Cost: { } cost } => new WordCell(page.Texts.Format("k2.inlagd", ("vem", cost.EnteredBy), ("nar", DateFormat.Iso(DateFormat.DateIn(cost.EnteredAt))))),
        { Population: { } population } => new WordCell($"{population.Source}, {population.Year}"),
        { Expression: not null } => new WordCell(page.Texts["figur.beraknad.kort"]),
        _ => new WordCell(page.Texts["figur.antagande"]),
    };
}
