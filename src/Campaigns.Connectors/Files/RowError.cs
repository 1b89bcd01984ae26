using Campaigns.Connectors.Files.Text;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files;

/// <summary>Something in a file that keeps it from being stored.</summary>
/// <param name="Line">Line of the file, counted from 1 with the file's first line; null when the whole file is meant.</param>
/// <param name="Column">Head of the column; null when the whole row is meant.</param>
/// <param name="Value">The cell as the file holds it, for display as text; null when no single cell is meant.</param>
/// <param name="Finding">What is wrong and what to write instead.</param>
public sealed record RowError(int? Line, string? Column, string? Value, Finding Finding)
{
    /// <summary>Name of the sheet in a workbook; null for a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>Name of the cell in a workbook, as <c>F7</c>; null when no single cell is meant, and for a text file.</summary>
    public string? Cell { get; init; }

    /// <summary>The whole message: place, fault and cure, in both languages.</summary>
    public LocalizedText Message => new(
        Place("Rad", "kolumn", "Rubrik", "blad", "cell") + Finding.Fault.Sv + " " + Finding.Cure.Sv,
        Place("Row", "column", "Header", "sheet", "cell") + Finding.Fault.En + " " + Finding.Cure.En);

    private string Place(string row, string column, string header, string sheet, string cell)
    {
        var inSheet = (Sheet, Cell) switch
        {
            ({ } name, { } place) => $" ({sheet} {Wording.Quote(name)}, {cell} {place})",
            ({ } name, null) => $" ({sheet} {Wording.Quote(name)})",
            _ => string.Empty,
        };
        return (Line, Column) switch
        {
            ({ } line, { } name) => $"{row} {line}, {column} {Wording.Quote(name)}{inSheet}: ",
            ({ } line, null) => $"{row} {line}{inSheet}: ",
            (null, { } name) => $"{header} {Wording.Quote(name)}{inSheet}: ",
            _ => string.Empty,
        };
    }
}
