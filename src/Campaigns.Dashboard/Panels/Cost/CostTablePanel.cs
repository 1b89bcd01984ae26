using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>c3: what the money gave, channel by channel. Reach has no sum.</summary>
internal static class CostTablePanel
{
    private const string Id = "c3";

    internal static PanelView Build(CostInput input)
    {
        PanelInput page = input.Page;
        string question = page.Texts["c3.fraga"];
        if (input.Costs.Failure is { } failure)
        {
            return PanelAbsence.Failed(page, Id, question, failure);
        }

        CostEffectivenessData costs = input.Costs.Answer!;
        bool missing = costs.Rows.Any(row => row.State == CostStateData.Missing);
        return new ChartPanelView
        {
            Id = Id,
            Question = question,
            State = costs.Rows.All(row => row.State == CostStateData.Missing) ? PanelState.CostMissing : missing ? PanelState.Partial : PanelState.Ready,
            Answer = Sum(page, costs),
            Table = costs.Rows.Count == 0 ? null : Table(page, question, costs),
            TableNote = RichText.Fill(
                page.Texts, "c3.ingen_summa", ("lank", new LinkInline(page.Texts["panel.metod"], page.Page.Link("/metod#rackvidd")))),
            Notes = [.. Together(page, costs), .. CostNotes.WithoutCost(input, costs) is { Parts.Count: > 0 } without ? [RichText.Join(without, input.Form)] : Array.Empty<RichText>()],
            MethodAnchor = MetricKeys.KeyOf("spend"),
            Data = costs.Rows.Count == 0 ? null : CostFile.OfRows(input, costs),
        };
    }

    private static RichText Sum(PanelInput input, CostEffectivenessData costs) => costs switch
    {
        { Total: { } total } => RichText.Fill(input.Texts, "c3.summa", ("n", Money(input, total))),
        { AtLeast: { } least } => RichText.Fill(
            input.Texts, "c3.minst", ("n", Money(input, least)), ("kanaler", CostNotes.Names(input, costs, CostStateData.Missing))),
        _ => input.Texts["c3.ingen"],
    };

    private static IEnumerable<RichText> Together(PanelInput input, CostEffectivenessData costs)
    {
        if (costs.PerReachedTogether is { } price)
        {
            yield return RichText.Fill(input.Texts, "c3.per_nadd", ("kr", CostPrice.Figure(input, price, "cost_per_reached")));
        }

        if (costs.Shared.Count > 0)
        {
            string amounts = input.Page.Format.List([.. costs.Shared.Select(line => line.Currency == "SEK" ? input.Page.Format.Money.Kronor(line.Amount) : $"{input.Page.Format.Numbers.Measured(line.Amount)} {line.Currency}")]);
            yield return input.Texts.Format("c3.utan_kanal", ("belopp", amounts));
        }
    }

    private static FigureInline Money(PanelInput input, decimal amount) => new(amount, input.Page.Format.Money.Kronor(amount), "spend") { Address = input.CostsAddress };

    private static TableModel Table(PanelInput input, string question, CostEffectivenessData costs)
    {
        TableColumn[] columns =
        [
            new("kanal", input.Texts["kolumn.kanal"], OnPhone: true),
            new("kostnad", input.Texts["kolumn.kostnad.moms"], CellAlignment.Figures, OnPhone: true),
            new("kostnad_per_tusen", input.Texts["kolumn.cpm"], CellAlignment.Figures, OnPhone: true),
            new("dagar", input.Texts["kolumn.dagar"], CellAlignment.Figures),
            new("visningar", input.Texts["kostnad.visningar"], CellAlignment.Figures),
            new("rackvidd", input.Texts["k5.axel"], CellAlignment.Figures),
            new("kostnad_per_nadd", input.Texts["kolumn.per_nadd"], CellAlignment.Figures),
            new("visningar_per_nadd", input.Texts["kolumn.visningar_per_nadd"], CellAlignment.Figures),
            new("sedda_klart", input.Texts["kolumn.sedda_klart"], CellAlignment.Figures),
            new("kostnad_per_sedd", input.Texts["kolumn.per_sedd"], CellAlignment.Figures),
            new("klick", input.Texts["kolumn.klick"], CellAlignment.Figures),
            new("kostnad_per_klick", input.Texts["kolumn.per_klick"], CellAlignment.Figures),
        ];
        return new TableModel($"{Id}-tab", question, columns, [.. costs.Rows.Select(row => Row(input, costs, row))], NoteId: $"{Id}-n");
    }

    private static TableRow Row(PanelInput input, CostEffectivenessData costs, ChannelCostData row) => new(
    [
        new WordCell(row.Channel.Name),
        Cost(input, row),
        Price(input, costs, CostMeasures.PerThousand, row),
        Count(input, row.Days, "days_live"),
        Count(input, row.Impressions, "impressions", Opens(costs, CostMeasures.PerThousand, row)),
        Noted(Count(input, row.Reach, "reach", Opens(costs, CostMeasures.PerReached, row)), row.Reach is null || row.IdentityBasis is null ? null : input.Words.Identity(row.IdentityBasis)),
        Price(input, costs, CostMeasures.PerReached, row),
        row.Frequency is { } frequency
            ? new FigureCell(input.Page.Format.Numbers.Fixed(frequency, 1), frequency, MetricKeys.KeyOf("average_frequency"))
            {
                FigureId = Opens(costs, CostMeasures.PerReached, row), Address = input.FiguresAddress,
            }
            : input.Words.Absent(CellState.Missing),
        Noted(Count(input, row.CompletedViews, "completions", Opens(costs, CostMeasures.PerCompletedView, row)), row.CompletedViews is null ? null : BaseOf(costs, row)),
        Price(input, costs, CostMeasures.PerCompletedView, row),
        Count(input, row.Clicks, "clicks", Opens(costs, CostMeasures.PerClick, row)),
        Price(input, costs, CostMeasures.PerClick, row),
    ]);

    private static TableCell Cost(PanelInput input, ChannelCostData row) => row.Amount is { } amount
        ? new FigureCell(input.Page.Format.Money.Kronor(amount), amount, MetricKeys.KeyOf("spend"))
        {
            Address = input.CostsAddress,
            Note = string.Join(", ", new[]
            {
                row.Stage is { } stage ? input.Texts[$"kostnad.skede.{stage.ToString().ToLowerInvariant()}"] : null, row.Constructed ? input.Texts["status.exempel"] : null,
            }.OfType<string>()),
        }
        : row.State switch
        {
            CostStateData.RateMissing => new AbsentCell(input.Texts["kostnad.kurs_saknas"], "kostnadsaknas"),
            CostStateData.VatUnknown => new AbsentCell(input.Texts["kostnad.moms_okand"], "kostnadsaknas"),
            _ => input.Words.CostMissing,
        };

    private static string? BaseOf(CostEffectivenessData costs, ChannelCostData row) => costs.Measures.FirstOrDefault(measure => measure.Id == CostMeasures.PerCompletedView)?
        .Groups.FirstOrDefault(group => group.Points.Any(point => point.Channel?.Id == row.Channel.Id))?.Base;

    // A price that is not there has one of two reasons: no cost, or no figure to divide by.
    private static TableCell Price(PanelInput input, CostEffectivenessData costs, string measure, ChannelCostData row) =>
        CostPrice.Cell(input, costs.Measures.FirstOrDefault(one => one.Id == measure), row.Channel.Id)
        ?? (row.State == CostStateData.Missing ? input.Words.CostMissing : new AbsentCell(input.Texts["kostnad.kan_inte"], "ejmatt"));

    // A count of the table is what a price was divided by: the price's own page holds it with the figures that it stands on.
    private static string? Opens(CostEffectivenessData costs, string measure, ChannelCostData row) => costs.Measures.FirstOrDefault(one => one.Id == measure)?
        .Groups.SelectMany(CostPrice.Shown).FirstOrDefault(point => point.Channel!.Id == row.Channel.Id)?.FigureId;

    private static TableCell Count(PanelInput input, decimal? count, string metric, string? figure = null) => count is { } value
        ? new FigureCell(input.Page.Format.Numbers.Whole(value), value, MetricKeys.KeyOf(metric)) { FigureId = figure, Address = figure is null ? input.FiguresAddress : null }
        : input.Words.Absent(CellState.Missing);

    private static TableCell Noted(TableCell cell, string? note) => cell with { Note = note };
}

/// <summary>Ids of the prices, as the API names them.</summary>
internal static class CostMeasures
{
    internal const string PerThousand = "cpm";
    internal const string PerCompletedView = "cost_per_completed_view";
    internal const string PerClick = "cost_per_click";
    internal const string PerVisit = "cost_per_visit";
    internal const string PerReached = "cost_per_reached";
}
