using System.Collections.Immutable;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Files.Values;
using Campaigns.Connectors.Files.Workbooks;

namespace Campaigns.Connectors.Files.Tables;

/// <summary>A file's table as text.</summary>
/// <param name="Header">Heads of the columns as the file writes them, cleaned.</param>
/// <param name="HeaderLine">Line of the header, counted from 1.</param>
/// <param name="Rows">The rows below it that hold anything.</param>
/// <param name="Encoding">Encoding that the file was read in; <c>xlsx</c> for a workbook.</param>
/// <param name="Separator">Separator of its cells; null for a workbook.</param>
internal sealed record Table(IReadOnlyList<string> Header, int HeaderLine, IReadOnlyList<TableRow> Rows, string Encoding, char? Separator)
{
    /// <summary>Name of the sheet in a workbook; null for a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>What the reader of the report should know of how the table was found.</summary>
    public IReadOnlyList<ImportNotice> Notices { get; init; } = [];

    /// <summary>Adds to an error where its cell stands, in a workbook.</summary>
    public RowError Locate(RowError error)
    {
        if (Sheet is null)
        {
            return error;
        }

        var column = Header.ToList().FindIndex(head => head == error.Column);
        return error with { Sheet = Sheet, Cell = column >= 0 && error.Line is { } line ? CellReference.Name(column, line) : null };
    }
}

/// <summary>One row.</summary>
/// <param name="Line">Line that it starts on, counted from 1.</param>
/// <param name="Cells">Its cells as the file holds them.</param>
/// <param name="Damage">Why its cells cannot be trusted, as a quotation mark that is not closed; null for a sound row.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells, Finding? Damage = null)
{
    /// <summary>By column: numbers that the file itself keeps as numbers; empty in text files, whose numbers are read from their cells.</summary>
    public IReadOnlyDictionary<int, NumberText> Numbers { get; init; } = ImmutableDictionary<int, NumberText>.Empty;

    /// <summary>By column: days that the file itself keeps as days.</summary>
    public IReadOnlyDictionary<int, DateOnly> Days { get; init; } = ImmutableDictionary<int, DateOnly>.Empty;

    /// <summary>By column: why the cell cannot be trusted.</summary>
    public IReadOnlyDictionary<int, Finding> Faults { get; init; } = ImmutableDictionary<int, Finding>.Empty;

    public bool IsBlank => Faults.Count == 0 && Damage is null && Cells.All(string.IsNullOrWhiteSpace);
}
