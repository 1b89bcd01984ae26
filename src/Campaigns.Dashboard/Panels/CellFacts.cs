using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels;

/// <summary>How sure a cell of a comparison is.</summary>
internal static class CellFacts
{
    // What the development shows unless the address says otherwise; a default stands in no address.
    private const string DefaultMetric = "impressions";

    /// <summary>The least sure status of the figures it stands on; final for none.</summary>
    internal static FigureStatus StatusOf(ComparisonCellData cell) =>
        cell.Inputs.Any(figure => figure.Status == FigureStatus.Preliminary) ? FigureStatus.Preliminary
        : cell.Inputs.Any(figure => figure.Status == FigureStatus.Revised) ? FigureStatus.Revised
        : FigureStatus.Final;

    /// <summary>Stable id that opens a cell to where it comes from: the API's, or that of the one figure behind it; null when no more ids could be given.</summary>
    internal static string? FigureIdOf(ComparisonCellData cell) => cell.FigureId ?? (cell is { Derived: false, Inputs: [var only] } ? only.Id : null);

    /// <summary>Where the parts of a cell without an id stand, each open to its own answer: the table of days, or that of all figures.</summary>
    internal static string AddressOf(PanelInput input, string metric, ComparisonCellData cell)
    {
        bool days = cell.Inputs.Count > 0 && cell.Inputs.All(figure => figure.Window.Kind == WindowKind.Day);
        (string Key, string? Value)[] parts =
        [
            (QueryKeys.Channels.Name, cell.Channel?.Id),
            (QueryKeys.Track.Name, cell.Track?.Id),
            (QueryKeys.Metric.Name, days && metric != DefaultMetric ? MetricKeys.KeyOf(metric) : null),
            (QueryKeys.Tables.Name, days ? "k3" : "k9"),
        ];
        return $"{input.Page.Link($"/kampanj/{input.Campaign.Slug}")}?{string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={part.Value}"))}#{(days ? "k3" : "k9")}";
    }

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
