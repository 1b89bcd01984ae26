namespace Campaigns.EndToEnd.Tests.Infrastructure;

/// <summary>One row of a panel's table.</summary>
internal sealed class PanelRow
{
    /// <summary>Heading of the row group, such as the track; empty when there is none.</summary>
    public string Group { get; set; } = string.Empty;

    /// <summary>Texts of the cells, the row heading first.</summary>
    public string[] Cells { get; set; } = [];

    public override string ToString() => $"{Group} | {string.Join(" | ", Cells)}";
}
