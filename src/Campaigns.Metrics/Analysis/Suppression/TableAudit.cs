using Campaigns.Metrics.Analysis.LinearProgramming;

namespace Campaigns.Metrics.Analysis.Suppression;

/// <summary>What a reader can work out about a hidden cell from every number that is shown.</summary>
internal static class TableAudit
{
    // A count is a whole number; this is rounding of the computation.
    private const double Tolerance = 1e-6;

    /// <summary>True when all from zero to the threshold remains possible.</summary>
    /// <param name="table">The counts, totals in the last row and column.</param>
    /// <param name="marks">True where hidden.</param>
    /// <param name="place">The hidden cell.</param>
    /// <param name="threshold">The threshold.</param>
    public static bool IsProtected(decimal[][] table, bool[][] marks, (int Row, int Column) place, decimal threshold)
    {
        var (lower, upper) = Feasible(table, marks, place);
        return lower <= Tolerance && upper >= (double)threshold - Tolerance;
    }

    /// <summary>The least and the greatest count that the shown numbers leave possible; infinity when nothing bounds it.</summary>
    public static (double Lower, double Upper) Feasible(decimal[][] table, bool[][] marks, (int Row, int Column) place)
    {
        var scale = Math.Max(1, (double)table[^1][^1]);
        var (columns, rightHandSide, index) = Equations(table, marks, place, scale);
        var simplex = new RevisedSimplex(columns, rightHandSide);
        simplex.FindFeasible();
        var objective = new double[columns.Count];
        objective[index] = 1;
        var lower = simplex.Minimise(objective);
        objective[index] = -1;
        return (lower * scale, -simplex.Minimise(objective) * scale);
    }

    // Each row and each column of the table says: inner cells minus total is zero. Shown cells go to the right-hand side.
    private static (List<SparseColumn> Columns, double[] RightHandSide, int Index) Equations(decimal[][] table, bool[][] marks, (int Row, int Column) place, double scale)
    {
        var height = table.Length;
        var width = table[0].Length;
        var right = new double[height + width];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                if (!marks[row][column])
                {
                    right[row] -= Sign(column, width) * (double)table[row][column] / scale;
                    right[height + column] -= Sign(row, height) * (double)table[row][column] / scale;
                }
            }
        }

        var columns = new List<SparseColumn>();
        var index = -1;
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                if (marks[row][column])
                {
                    index = (row, column) == place ? columns.Count : index;
                    columns.Add(Column(right, (row, Sign(column, width)), (height + column, Sign(row, height))));
                }
            }
        }

        return (columns, [.. right.Select(Math.Abs)], index);
    }

    // An equation whose right-hand side is negative is turned round, since the simplex starts from values that are not.
    private static SparseColumn Column(double[] right, params (int Row, int Sign)[] entries)
    {
        var turned = entries.Select(entry => (entry.Row, Sign: right[entry.Row] < 0 ? -entry.Sign : entry.Sign)).ToList();
        return new SparseColumn(
            [.. turned.Where(entry => entry.Sign > 0).Select(entry => entry.Row)],
            [.. turned.Where(entry => entry.Sign < 0).Select(entry => entry.Row)]);
    }

    private static int Sign(int position, int length) => position == length - 1 ? -1 : 1;
}
