using Campaigns.Dashboard.Tables;
using Microsoft.AspNetCore.Components;

namespace Campaigns.Dashboard.Components.Shared;

/// <summary>Renders a <see cref="TableModel"/>.</summary>
public partial class DataTable
{
    /// <summary>The table.</summary>
    [Parameter, EditorRequired]
    public TableModel Table { get; set; } = default!;

    // What all figures of the table count; null when they count different things, and each says its own.
    private string? CommonMetric { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        List<string?> metrics = [.. Table.Rows.SelectMany(row => row.Cells).OfType<FigureCell>().Select(cell => cell.Metric).Distinct(StringComparer.Ordinal).Take(2)];
        CommonMetric = metrics is [{ } only] ? only : null;
    }

    private bool HasGroups => Table.Columns.Any(column => column.Group is not null);

    private IEnumerable<(string? Heading, int Span)> ColumnGroups => Runs(Table.Columns, column => column.Group)
        .Select(run => (run.Key, run.Items.Count));

    private IEnumerable<(string? Heading, IReadOnlyList<TableRow> Rows)> RowGroups => Runs(Table.Rows, row => row.Group)
        .Select(run => (run.Key, run.Items));

    // Of a table of days each cell would say that it holds a figure, a thousand times over: where most columns do, the table says it.
    private bool IsFigures => Table.Columns.Count(column => column.Alignment == CellAlignment.Figures) * 2 > Table.Columns.Count;

    internal static string? ClassOf(TableColumn column, bool inFigures) => (column.Alignment, inFigures) switch
    {
        (CellAlignment.Figures, false) => "num",
        (CellAlignment.Words, true) => "words",
        _ => null,
    };

    private static string? Sort(TableColumn column) => column switch
    {
        { SortAddress: null } => null,
        { Sorted: SortDirection.Ascending } => "ascending",
        { Sorted: SortDirection.Descending } => "descending",
        _ => "none",
    };

    // Neighbours with the same key make one run; the same key further down starts another.
    private static List<(string? Key, IReadOnlyList<T> Items)> Runs<T>(IReadOnlyList<T> items, Func<T, string?> keyOf)
    {
        var runs = new List<(string? Key, IReadOnlyList<T> Items)>();
        var open = new List<T>();
        foreach (var item in items)
        {
            var key = keyOf(item);
            if (open.Count == 0 || key != runs[^1].Key)
            {
                open = [];
                runs.Add((key, open));
            }

            open.Add(item);
        }

        return runs;
    }
}
