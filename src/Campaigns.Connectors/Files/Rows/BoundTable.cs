using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Tables;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Files.Values;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>A table whose columns are matched with the definition's.</summary>
internal sealed class BoundTable
{
    private readonly Dictionary<ColumnDefinition, int> indexes = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<ColumnRole, ColumnDefinition> byRole = [];

    private BoundTable(Table table)
    {
        Table = table;
    }

    /// <summary>The declared columns that the file has and that are read, in the definition's order.</summary>
    public IReadOnlyList<ColumnDefinition> Columns { get; private set; } = [];

    /// <summary>Those of them that hold figures.</summary>
    public IReadOnlyList<ColumnDefinition> FigureColumns { get; private set; } = [];

    public Table Table { get; }

    /// <summary>What is wrong with the header row.</summary>
    public List<RowError> Errors { get; } = [];

    /// <summary>Columns of the file that the definition does not know and lets pass.</summary>
    public List<string> Ignored { get; } = [];

    public static BoundTable Bind(Table table, HeaderMatcher matcher, FileDefinition definition)
    {
        var bound = new BoundTable(table);
        for (var index = 0; index < table.Header.Count; index++)
        {
            bound.BindColumn(index, matcher.Find(table.Header[index]), definition);
        }

        bound.Columns = [.. definition.Columns.Where(column => column.Reads != ColumnRole.Ignored && bound.indexes.ContainsKey(column))];
        bound.FigureColumns = [.. bound.Columns.Where(column => column.Reads is ColumnRole.Value or ColumnRole.Figure)];
        foreach (var column in bound.Columns)
        {
            bound.byRole.TryAdd(column.Reads, column);
        }

        return bound;
    }

    /// <summary>The column of a role that stands once; null when the file has none.</summary>
    public ColumnDefinition? Column(ColumnRole role) => byRole.GetValueOrDefault(role);

    /// <summary>Head of the column as the file writes it.</summary>
    public string Head(ColumnDefinition column) => Table.Header[indexes[column]];

    /// <summary>The cell as the file holds it; empty when the column is absent.</summary>
    public string Cell(TableRow row, ColumnDefinition column) =>
        indexes.TryGetValue(column, out var index) && index < row.Cells.Count ? row.Cells[index] : string.Empty;

    /// <summary>The cell's number as it is written or kept.</summary>
    public Reading<NumberText> Number(TableRow row, ColumnDefinition column) =>
        indexes.TryGetValue(column, out var index) && row.Numbers.TryGetValue(index, out var kept) ? kept : NumberCell.Parse(Cell(row, column));

    /// <summary>The day that the file itself keeps in the cell; null when the cell holds text.</summary>
    public DateOnly? Day(TableRow row, ColumnDefinition column) =>
        indexes.TryGetValue(column, out var index) && row.Days.TryGetValue(index, out var day) ? day : null;

    /// <summary>Why the cell cannot be trusted; null when it can.</summary>
    public Finding? Fault(TableRow row, ColumnDefinition column) =>
        indexes.TryGetValue(column, out var index) ? row.Faults.GetValueOrDefault(index) : null;

    /// <summary>Why the row's cells do not stand under the heads; null when they do.</summary>
    public Finding? CheckWidth(TableRow row)
    {
        var extra = row.Cells.Skip(Table.Header.Count).Any(cell => !string.IsNullOrWhiteSpace(cell));
        if (row.Cells.Count >= Table.Header.Count && !extra)
        {
            return null;
        }

        return Finding.Of(
            $"Raden har {row.Cells.Count} celler, rubrikraden {Table.Header.Count}.", "Kontrollera separatorer och citattecken på raden.",
            $"The row has {row.Cells.Count} cells, the header row {Table.Header.Count}.", "Check the separators and quotation marks of the row.");
    }

    private void BindColumn(int index, ColumnDefinition? column, FileDefinition definition)
    {
        var head = Table.Header[index];
        if (column is not null)
        {
            // One entry may name several columns that are not read.
            if (!indexes.TryAdd(column, index) && column.Reads != ColumnRole.Ignored)
            {
                Errors.Add(Error(head, Twice(head)));
            }
        }
        else if (head.Length == 0 ? Table.Rows.Any(row => index < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[index])) : !definition.IgnoreOtherColumns)
        {
            Errors.Add(Error(head.Length == 0 ? null : head, Unknown(head, definition)));
        }
        else if (head.Length > 0)
        {
            Ignored.Add(head);
        }
    }

    private RowError Error(string? head, Finding finding) => new(Table.HeaderLine, head, head, finding);

    private static Finding Twice(string head) => Finding.Of(
        $"Kolumnen {Wording.Quote(head)} finns två gånger.", "Ta bort den ena.",
        $"The column {Wording.Quote(head)} stands twice.", "Remove one of them.");

    private static Finding Unknown(string head, FileDefinition definition)
    {
        var known = string.Join(", ", definition.Columns.Select(column => column.Header[0]));
        return head.Length == 0
            ? Finding.Of("En kolumn har innehåll men ingen rubrik.", $"Skriv rubriken; kända är {known}.", "A column has content but no head.", $"Write its head; known ones are {known}.")
            : Finding.Of(
                $"Kolumnen {Wording.Quote(head)} är inte känd.", $"Ta bort den eller döp om den till en av {known}.",
                $"The column {Wording.Quote(head)} is not known.", $"Remove it or rename it to one of {known}.");
    }
}
