using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Tables;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Files.Values;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>One row while it is read: its cells by role, and the errors found in it.</summary>
internal sealed class RowScope(BoundTable table, TableRow row)
{
    public int Line => row.Line;

    public List<RowError> Errors { get; } = [];

    /// <summary>The declared column of a role that the file has; null when there is none.</summary>
    public ColumnDefinition? Column(ColumnRole role) => table.Column(role);

    /// <summary>The cell of a role, cleaned; null when the column is absent, the cell empty, or its fault noted already.</summary>
    public string? Text(ColumnRole role) => Column(role) is { } column ? Text(column) : null;

    public string? Text(ColumnDefinition column) => table.Fault(row, column) is null && Wording.Clean(table.Cell(row, column)) is { Length: > 0 } text ? text : null;

    /// <summary>The cell's number as it is written or kept.</summary>
    public Reading<NumberText> Number(ColumnDefinition column) => table.Number(row, column);

    /// <summary>The day that the file itself keeps in the cell; null when the cell holds text.</summary>
    public DateOnly? Day(ColumnDefinition column) => table.Day(row, column);

    /// <summary>Reads the cell of a role; the fallback stands for an empty or absent one, and after an error.</summary>
    public T Read<T>(ColumnRole role, Func<string, Reading<T>> read, T fallback) =>
        Column(role) is { } column ? Read(column, read, fallback) : fallback;

    public T Read<T>(ColumnDefinition column, Func<string, Reading<T>> read, T fallback)
    {
        if (Text(column) is not { } text)
        {
            return fallback;
        }

        var reading = read(text);
        if (reading.Refusal is { } refusal)
        {
            Refuse(column, refusal);
            return fallback;
        }

        return reading.Value!;
    }

    public void Refuse(ColumnDefinition column, Finding finding) => Errors.Add(new RowError(row.Line, table.Head(column), table.Cell(row, column), finding));

    public void Refuse(Finding finding) => Errors.Add(new RowError(row.Line, null, null, finding));

    /// <summary>Notes damaged cells, and empty ones where the definition wants a word.</summary>
    public void CheckCells()
    {
        foreach (var column in table.Columns)
        {
            if ((table.Fault(row, column) ?? CellHygiene.Check(table.Cell(row, column))) is { } damage)
            {
                Refuse(column, damage);
            }
            else if (column.Required && Text(column) is null)
            {
                Refuse(column, column.Reads is ColumnRole.Value or ColumnRole.Figure ? NoFigure : Empty);
            }
        }
    }

    private static readonly Finding Empty = Finding.Of(
        "Cellen är tom, men uppgiften behövs.", "Fyll i den.",
        "The cell is empty, but what it tells is needed.", "Fill it in.");

    private static readonly Finding NoFigure = Finding.Of(
        "Cellen är tom. En tom cell är inte noll.", "Skriv talet, 0 om noll räknades, eller saknas om siffran inte finns.",
        "The cell is empty. An empty cell is not zero.", "Write the number, 0 if zero was counted, or saknas if there is no figure.");
}
