using Campaigns.Metrics.Analysis.Suppression;

namespace Campaigns.Metrics.Tests.Analysis.Suppression;

/// <summary>Somebody who knows every shown count exactly and tries to fill in the hidden ones with whole numbers.</summary>
internal sealed class Reader
{
    private readonly int[][] counts;
    private readonly SuppressedTable table;
    private readonly List<(int Row, int Column)> hidden;
    private readonly int largest;

    public Reader(int[][] counts, SuppressedTable table)
    {
        this.counts = counts;
        this.table = table;
        largest = counts.Sum(row => row.Sum()) + 10;
        hidden = [.. from row in Enumerable.Range(0, table.Rows) from column in Enumerable.Range(0, table.Columns) where table[row, column].IsHidden select (row, column)];
    }

    /// <summary>Whether some table that agrees with all shown numbers has the asked property in a cell or total.</summary>
    public bool CanBe((int Row, int Column) place, Func<int, bool> asked)
    {
        var filled = counts.Select(row => (int[])row.Clone()).ToArray();
        foreach (var (row, column) in hidden)
        {
            filled[row][column] = 0;
        }

        return Fill(filled, 0, place, asked);
    }

    private bool Fill(int[][] filled, int next, (int Row, int Column) place, Func<int, bool> asked)
    {
        if (next == hidden.Count)
        {
            return Agrees(filled) && asked(Value(filled, place.Row, place.Column));
        }

        var (row, column) = hidden[next];
        var room = Room(filled, row, column);
        for (var value = Forced(filled, next) ?? 0; value <= room; value++)
        {
            filled[row][column] = value;
            if (Fill(filled, next + 1, place, asked))
            {
                return true;
            }
        }

        filled[row][column] = 0;
        return false;
    }

    // The last hidden cell under a shown total must take what is left of it; anything less is not worth trying.
    private int? Forced(int[][] filled, int next)
    {
        var (row, column) = hidden[next];
        var later = hidden.Skip(next + 1).ToList();
        (bool IsLast, int TotalRow, int TotalColumn)[] totals =
        [
            (later.TrueForAll(place => place.Row != row), row, table.Columns),
            (later.TrueForAll(place => place.Column != column), table.Rows, column),
            (later.Count == 0, table.Rows, table.Columns),
        ];
        return totals.Where(total => total.IsLast && !table[total.TotalRow, total.TotalColumn].IsHidden)
            .Select(total => (int?)Left(filled, total.TotalRow, total.TotalColumn))
            .Max();
    }

    // A shown total leaves only so much for the cells not yet filled, which stand at zero meanwhile.
    private int Room(int[][] filled, int row, int column)
    {
        int[] rooms = [Left(filled, row, table.Columns), Left(filled, table.Rows, column), Left(filled, table.Rows, table.Columns), largest];
        return rooms.Min();
    }

    private int Left(int[][] filled, int row, int column) =>
        table[row, column].IsHidden ? largest : Value(counts, row, column) - Value(filled, row, column);

    private bool Agrees(int[][] filled)
    {
        var totals = Enumerable.Range(0, table.Rows).Select(row => (Row: row, Column: table.Columns))
            .Concat(Enumerable.Range(0, table.Columns).Select(column => (Row: table.Rows, Column: column)))
            .Append((Row: table.Rows, Column: table.Columns));
        return totals.All(total => table[total.Row, total.Column].IsHidden || Value(filled, total.Row, total.Column) == Value(counts, total.Row, total.Column));
    }

    private int Value(int[][] source, int row, int column) => source
        .Where((_, index) => row == table.Rows || index == row)
        .Sum(line => line.Where((_, index) => column == table.Columns || index == column).Sum());
}
