using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels;

/// <summary>The cost of a channel, wherever a table has room for one. Without a known amount the cell says so; it is never empty and never zero.</summary>
internal static class CostCells
{
    /// <summary>Metric of the cost.</summary>
    internal const string Spend = "spend";

    /// <summary>The cost of a channel in a track; «kostnad saknas» when no amount is known.</summary>
    internal static TableCell Of(PanelInput input, ChannelData? channel, TrackReference? track)
    {
        ComparisonCellData? cell = Cells(input).FirstOrDefault(cell => cell.Channel?.Id == channel?.Id && cell.Track?.Id == track?.Id);
        return cell?.Value is { } amount
            ? new FigureCell(
                input.Figures.Full(amount, MetricUnitData.Money, cell.Qualifier), amount, MetricKeys.KeyOf(Spend), cell.Qualifier, CellFacts.StatusOf(cell)) { FigureId = CellFacts.FigureIdOf(cell), Address = CellFacts.AddressOf(input, Spend, cell) }
            : input.Words.CostMissing;
    }

    private static IEnumerable<ComparisonCellData> Cells(PanelInput input) =>
        input.Comparisons([Spend]).SelectMany(comparison => comparison.Groups).SelectMany(group => group.Cells);
}
