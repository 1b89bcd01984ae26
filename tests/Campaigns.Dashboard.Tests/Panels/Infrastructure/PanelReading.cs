using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Tests.Panels;

/// <summary>Reads panels as a person would: rows as lines of text, charts as labels with values.</summary>
internal static class PanelReading
{
    internal static PanelDefinition Definition(string id) => PublishedCampaign.Dashboard.Panels.Single(panel => panel.Id == id);

    internal static IReadOnlyList<string> Rows(this TableModel table) => [.. table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Text)))];

    internal static IReadOnlyList<string> Bars(this ChartModel chart) =>
        [.. chart.X.Ticks.Zip(chart.Series, (tick, series) => $"{tick.Text}: {Assert.Single(series.Points).Text}")];

    internal static decimal[] Numbers(this PanelData data) => [.. data.Rows.SelectMany(row => row).OfType<NumberData>().Select(value => value.Number)];

    /// <summary>The text with ordinary spaces, so that expectations can be written by hand.</summary>
    internal static string Spaced(this string text) => text.Replace('\u00A0', ' ');
}
