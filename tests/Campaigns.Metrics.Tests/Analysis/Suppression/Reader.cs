using Campaigns.Metrics.Analysis.Suppression;

namespace Campaigns.Metrics.Tests.Analysis.Suppression;

/// <summary>Somebody who knows every shown count exactly and tries to fill in the hidden ones with whole numbers.</summary>
internal sealed class Reader
{
    private readonly int[][] counts;
    private readonly Func<int, int, bool> isHidden;
    private readonly List<(int Row, int Column)> hidden;
    private readonly int largest;

    public Reader(int[][] counts, SuppressedTable table)
        : this(counts, (row, column) => table[row, column].IsHidden)
    {
    }

    public Reader(int[][] counts, Func<int, int, bool> isHidden)
    {
        this.counts = counts;
        this.isHidden = isHidden;
        largest = counts.Sum(row => row.Sum()) + 10;
        hidden = [.. from row in Enumerable.Range(0, Rows) from column in Enumerable.Range(0, Columns) where isHidden(row, column) select (row, column)];
    }

    private int Rows => counts.Length;

    private int Columns => counts[0].Length;

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
            (later.TrueForAll(place => place.Row != row), row, Columns),
            (later.TrueForAll(place => place.Column != column), Rows, column),
            (later.Count == 0, Rows, Columns),
        ];
        return totals.Where(total => total.IsLast && !isHidden(total.TotalRow, total.TotalColumn))
            .Select(total => (int?)Left(filled, total.TotalRow, total.TotalColumn))
            .Max();
    }

    // A shown total leaves only so much for the cells not yet filled, which stand at zero meanwhile.
    private int Room(int[][] filled, int row, int column)
    {
        int[] rooms = [Left(filled, row, Columns), Left(filled, Rows, column), Left(filled, Rows, Columns), largest];
        return rooms.Min();
    }

    private int Left(int[][] filled, int row, int column) =>
        isHidden(row, column) ? largest : Value(counts, row, column) - Value(filled, row, column);

    private bool Agrees(int[][] filled)
    {
        var totals = Enumerable.Range(0, Rows).Select(row => (Row: row, Column: Columns))
            .Concat(Enumerable.Range(0, Columns).Select(column => (Row: Rows, Column: column)))
            .Append((Row: Rows, Column: Columns));
        return totals.All(total => isHidden(total.Row, total.Column) || Value(filled, total.Row, total.Column) == Value(counts, total.Row, total.Column));
    }

    private int Value(int[][] source, int row, int column) => source
        .Where((_, index) => row == Rows || index == row)
        .Sum(line => line.Where((_, index) => column == Columns || index == column).Sum());
}
