using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>c1 and c2: prices as dots on a common axis from zero, only channels on the same base in each chart, the others with the reason in words.</summary>
internal static class CostMeasurePanel
{
    internal static PanelView Build(CostInput input, string id, string question, IReadOnlyList<string> measureIds, string methodAnchor)
    {
        PanelInput page = input.Page;
        if (input.Costs.Failure is { } failure)
        {
            return PanelAbsence.Failed(page, id, question, failure);
        }

        CostEffectivenessData costs = input.Costs.Answer!;
        List<CostMeasureData> measures = [.. measureIds.Select(measure => costs.Measures.FirstOrDefault(one => one.Id == measure)).OfType<CostMeasureData>()];
        List<ChartFigure> charts = [.. measures.SelectMany(measure => Charts(page, id, measure, alone: measureIds.Count == 1))];
        bool noCost = costs.Rows.All(row => row.State == CostStateData.Missing);
        RichText withoutCost = CostNotes.WithoutCost(input, costs);
        return new ChartPanelView
        {
            Id = id,
            Question = question,
            State = noCost ? PanelState.CostMissing : PanelState.Ready,
            StateText = noCost ? RichText.Join(withoutCost, input.Form) : charts.Count == 0 ? RichText.Of(page.Texts["kostnad.ingen_rangordning"]) : null,
            Answer = measures.Count == 1 ? CostNotes.Cheapest(page, measures[0]) : null,
            Badge = measures.SelectMany(measure => measure.Groups).SelectMany(group => group.Points).Any(point => point.Constructed) ? page.Texts["exempel.marke"] : null,
            Charts = BarCharts.Aligned(charts),
            // Where no channel has a cost the state has said so, and a list of why would only say it once more.
            Lists = noCost ? [] : [.. CostNotes.Comparisons(page, measures), .. CostNotes.NotComparable(page, measures)],
            Table = charts.Count == 0 ? null : Table(page, id, question, measures),
            Notes = noCost || withoutCost.Parts.Count == 0 ? [] : [RichText.Join(withoutCost, input.Form)],
            MethodAnchor = methodAnchor,
            Data = noCost ? null : CostFile.OfMeasures(input, measures),
        };
    }

    private static IEnumerable<ChartFigure> Charts(PanelInput input, string id, CostMeasureData measure, bool alone)
    {
        foreach ((CostMeasureGroupData group, int index) in measure.Groups.Select((group, index) => (group, index)))
        {
            List<CostPointData> points = [.. CostPrice.Shown(group)];
            if (points.Count == 0)
            {
                continue;
            }

            ValueScale scale = ValueScale.FromZero(points.Max(CostPrice.Highest), wholeNumbers: false, steps: 3);
            ChartModel chart = BarCharts.Dots(
                $"{id}-{measure.Id.Replace('_', '-')}-{index + 1}",
                input.Page.Language,
                input.Texts["kostnad.axel"],
                scale,
                input.Page.Format.Money.Marks(scale.Steps),
                [.. points.Select(point => CostPrice.Item(input, point, scale))]);
            yield return new ChartFigure(CostBase.Heading(input, measure, group, alone), chart);
        }
    }

    private static TableModel Table(PanelInput input, string id, string question, List<CostMeasureData> measures)
    {
        TableColumn[] columns =
        [
            new("kanal", input.Texts["kolumn.kanal"], OnPhone: true),
            new("kostnad", input.Texts["kostnad.axel"], CellAlignment.Figures, OnPhone: true),
            new("bas", input.Texts["kolumn.bas"]),
        ];
        IEnumerable<TableRow> rows = from measure in measures
                                     from @group in measure.Groups
                                     from point in CostPrice.Shown(@group)
                                     select new TableRow(
                                         [new WordCell(point.Channel!.Name), CostPrice.Cell(input, measure, point.Channel.Id)!, new WordCell(CostBase.Words(@group))],
                                         measures.Count > 1 ? measure.Name : null);
        return new TableModel($"{id}-tab", question, columns, [.. rows]);
    }
}
