using Campaigns.Dashboard.Api.Responses;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels;

/// <summary>How sure a cell of a comparison is.</summary>
internal static class CellFacts
{
    /// <summary>The least sure status of the figures it stands on; final for none.</summary>
    internal static FigureStatus StatusOf(ComparisonCellData cell) =>
        cell.Inputs.Any(figure => figure.Status == FigureStatus.Preliminary) ? FigureStatus.Preliminary
        : cell.Inputs.Any(figure => figure.Status == FigureStatus.Revised) ? FigureStatus.Revised
        : FigureStatus.Final;

    /// <summary>Stable id that opens a cell to where it comes from: the API's, or that of the one figure behind it; null when no more ids could be given.</summary>
    internal static string? FigureIdOf(ComparisonCellData cell) => cell.FigureId ?? (cell is { Derived: false, Inputs: [var only] } ? only.Id : null);

    /// <summary>The status in a word; for an absent figure the word for its absence.</summary>
    internal static string StatusWord(PanelInput input, ComparisonCellData cell)
    {
        if (cell.Value is null)
        {
            return input.Words.Absent(cell.State).Text;
        }

        string status = input.Texts[$"status.{StatusOf(cell).ToString().ToLowerInvariant()}"];
        return cell.Constructed ? $"{status}, {input.Texts["status.exempel"]}" : status;
    }
}
