using Campaigns.Dashboard.Tables;
using Microsoft.AspNetCore.Components;

namespace Campaigns.Dashboard.Components.Shared;

/// <summary>Renders a <see cref="TableModel"/>.</summary>
public partial class DataTable
{
    /// <summary>The table.</summary>
    [Parameter, EditorRequired]
    public TableModel Table { get; set; } = default!;

    private bool HasGroups => Table.Columns.Any(column => column.Group is not null);

    private IEnumerable<(string? Heading, int Span)> ColumnGroups => Runs(Table.Columns, column => column.Group)
        .Select(run => (run.Key, run.Items.Count));

    private IEnumerable<(string? Heading, IReadOnlyList<TableRow> Rows)> RowGroups => Runs(Table.Rows, row => row.Group)
        .Select(run => (run.Key, run.Items));

    internal static string? ClassOf(TableColumn column) => (column.Alignment, column.OnPhone) switch
    {
        (CellAlignment.Figures, true) => "num phone",
        (CellAlignment.Figures, false) => "num",
        (_, true) => "phone",
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
