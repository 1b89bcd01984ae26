namespace Campaigns.Metrics.Analysis.Suppression;

/// <summary>Hides small counts in a table with totals so that no total gives them away (domain/analysis.md N6).</summary>
/// <remarks>
/// First the small cells, totals included; then for each of them the cheapest closed rectangle of other cells, inner cells before totals, that leaves a reader
/// who knows every shown number no narrower than from zero to the threshold; last, hidden cells that turned out not to be needed are shown again. Small cells
/// are taken one after the other, so with several the hidden sum need not be the least possible. Tables of more than two dimensions are not covered.
/// </remarks>
public static class TableSuppressor
{
    /// <summary>Suppresses a table.</summary>
    /// <param name="counts">Counts by row and column, without totals, which are the sums; at least one row and column, none negative.</param>
    /// <param name="policy">What is too small.</param>
    /// <exception cref="ArgumentException">The table is empty, uneven or has a negative count.</exception>
    public static SuppressedTable Suppress(IReadOnlyList<IReadOnlyList<decimal>> counts, SuppressionPolicy policy)
    {
        Check(counts, policy);
        var table = WithTotals(counts);
        var marks = table.Select(row => row.Select(policy.IsTooSmall).ToArray()).ToArray();
        var primaries = Places(table).Where(place => marks[place.Row][place.Column]).OrderBy(place => table[place.Row][place.Column]).ToList();
        foreach (var primary in primaries)
        {
            Protect(table, marks, primary, policy.Threshold);
        }

        ShowUnneeded(table, marks, primaries, policy.Threshold);
        return new SuppressedTable(
            [.. table.Select((row, r) => row.Select((count, c) => Cell(count, marks[r][c], policy)).ToArray())]);
    }

    private static SuppressedCell Cell(decimal count, bool isHidden, SuppressionPolicy policy) =>
        !isHidden ? new SuppressedCell(SuppressionState.Shown, policy.Rounded(count))
        : new SuppressedCell(policy.IsTooSmall(count) ? SuppressionState.Primary : SuppressionState.Complementary, null);

    private static void Check(IReadOnlyList<IReadOnlyList<decimal>> counts, SuppressionPolicy policy)
    {
        if (counts.Count == 0 || counts[0].Count == 0 || counts.Any(row => row.Count != counts[0].Count) || counts.Any(row => row.Any(count => count < 0)))
        {
            throw new ArgumentException("The table must have at least one row and one column, rows of one length, and no negative count.", nameof(counts));
        }

        if (policy.Threshold < 2 || policy.RoundTo <= 0)
        {
            throw new ArgumentException("The policy needs a threshold of 2 or more and a rounding step above zero.", nameof(policy));
        }
    }

    private static decimal[][] WithTotals(IReadOnlyList<IReadOnlyList<decimal>> counts)
    {
        var rows = counts.Select(row => row.Append(row.Sum()).ToArray()).ToList();
        return [.. rows, [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Sum(row => row[column]))]];
    }

    private static IEnumerable<(int Row, int Column)> Places(decimal[][] table) =>
        from row in Enumerable.Range(0, table.Length) from column in Enumerable.Range(0, table[0].Length) select (row, column);

    private static void Protect(decimal[][] table, bool[][] marks, (int Row, int Column) primary, decimal threshold)
    {
        if (TableAudit.IsProtected(table, marks, primary, threshold))
        {
            return;
        }

        foreach (var rectangle in Rectangles(table, marks, primary))
        {
            Mark(marks, rectangle, true);
            if (TableAudit.IsProtected(table, marks, primary, threshold))
            {
                return;
            }

            Mark(marks, rectangle, false);
        }

        // No rectangle is enough by itself: hide the smallest cells until the reader can no longer tell.
        foreach (var place in Places(table).Where(place => !marks[place.Row][place.Column]).OrderBy(place => Cost(table, [place])).ToList())
        {
            Mark(marks, [place], true);
            if (TableAudit.IsProtected(table, marks, primary, threshold))
            {
                return;
            }
        }
    }

    /// <summary>The cells to hide in addition for each rectangle through the place, cheapest first.</summary>
    private static List<List<(int Row, int Column)>> Rectangles(decimal[][] table, bool[][] marks, (int Row, int Column) place)
    {
        var corners = from row in Enumerable.Range(0, table.Length)
                      from column in Enumerable.Range(0, table[0].Length)
                      where row != place.Row && column != place.Column
                      select new List<(int Row, int Column)> { (row, column), (row, place.Column), (place.Row, column) };
        return
        [
            .. corners.Select(corner => corner.Where(cell => !marks[cell.Row][cell.Column]).ToList())
                .Where(added => added.Count > 0)
                .OrderBy(added => Cost(table, added)),
        ];
    }

    // Totals are what readers look for first, so any number of inner cells is hidden before one of them.
    private static (int Totals, decimal Sum) Cost(decimal[][] table, List<(int Row, int Column)> places) => (
        places.Count(place => place.Row == table.Length - 1 || place.Column == table[0].Length - 1),
        places.Sum(place => table[place.Row][place.Column]));

    private static void Mark(bool[][] marks, IEnumerable<(int Row, int Column)> places, bool isHidden)
    {
        foreach (var (row, column) in places)
        {
            marks[row][column] = isHidden;
        }
    }

    private static void ShowUnneeded(decimal[][] table, bool[][] marks, List<(int Row, int Column)> primaries, decimal threshold)
    {
        var complementary = Places(table).Where(place => marks[place.Row][place.Column] && !primaries.Contains(place));
        foreach (var place in complementary.OrderByDescending(place => Cost(table, [place])).ToList())
        {
            Mark(marks, [place], false);
            if (!primaries.TrueForAll(primary => TableAudit.IsProtected(table, marks, primary, threshold)))
            {
                Mark(marks, [place], true);
            }
        }
    }
}
