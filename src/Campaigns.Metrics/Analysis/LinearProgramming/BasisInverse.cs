using System.Numerics;

namespace Campaigns.Metrics.Analysis.LinearProgramming;

/// <summary>The inverse of a simplex basis as dense rows, and the few operations on it.</summary>
internal static class BasisInverse
{
    public static double[][] Identity(int size)
    {
        var identity = new double[size][];
        for (var row = 0; row < size; row++)
        {
            identity[row] = new double[size];
            identity[row][row] = 1;
        }

        return identity;
    }

    /// <summary>Inverts the columns in the basis by Gauss-Jordan elimination with partial pivoting; an index past the columns is the unit column of an artificial variable.</summary>
    public static double[][] Of(int size, int[] basis, IReadOnlyList<SparseColumn> columns)
    {
        var matrix = Matrix(size, basis, columns);
        var inverse = Identity(size);
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < size; row++)
            {
                pivot = Math.Abs(matrix[row][column]) > Math.Abs(matrix[pivot][column]) ? row : pivot;
            }

            (matrix[column], matrix[pivot]) = (matrix[pivot], matrix[column]);
            (inverse[column], inverse[pivot]) = (inverse[pivot], inverse[column]);
            Eliminate(matrix, inverse, column);
        }

        return inverse;
    }

    /// <summary>Replaces the column of the given row by the entering column, whose image under the inverse is <paramref name="direction"/>.</summary>
    public static void Pivot(double[][] inverse, double[] direction, int leaving)
    {
        var pivotRow = inverse[leaving];
        Scale(pivotRow, 1 / direction[leaving]);
        for (var row = 0; row < inverse.Length; row++)
        {
            if (row != leaving && direction[row] != 0)
            {
                AddScaled(inverse[row], pivotRow, -direction[row]);
            }
        }
    }

    public static void AddScaled(double[] target, double[] source, double factor)
    {
        var index = 0;
        for (; index <= target.Length - Vector<double>.Count; index += Vector<double>.Count)
        {
            (new Vector<double>(target, index) + (new Vector<double>(source, index) * factor)).CopyTo(target, index);
        }

        for (; index < target.Length; index++)
        {
            target[index] += factor * source[index];
        }
    }

    public static double Dot(double[] left, double[] right)
    {
        var sums = Vector<double>.Zero;
        var index = 0;
        for (; index <= left.Length - Vector<double>.Count; index += Vector<double>.Count)
        {
            sums += new Vector<double>(left, index) * new Vector<double>(right, index);
        }

        var sum = Vector.Sum(sums);
        for (; index < left.Length; index++)
        {
            sum += left[index] * right[index];
        }

        return sum;
    }

    private static double[][] Matrix(int size, int[] basis, IReadOnlyList<SparseColumn> columns)
    {
        var matrix = new double[size][];
        for (var row = 0; row < size; row++)
        {
            matrix[row] = new double[size];
        }

        for (var position = 0; position < size; position++)
        {
            var column = basis[position] < columns.Count ? columns[basis[position]] : new SparseColumn([basis[position] - columns.Count], []);
            foreach (var row in column.PlusRows)
            {
                matrix[row][position] = 1;
            }

            foreach (var row in column.MinusRows)
            {
                matrix[row][position] = -1;
            }
        }

        return matrix;
    }

    private static void Eliminate(double[][] matrix, double[][] inverse, int column)
    {
        var factor = 1 / matrix[column][column];
        Scale(matrix[column], factor);
        Scale(inverse[column], factor);
        for (var row = 0; row < matrix.Length; row++)
        {
            var entry = matrix[row][column];
            if (row != column && entry != 0)
            {
                AddScaled(matrix[row], matrix[column], -entry);
                AddScaled(inverse[row], inverse[column], -entry);
            }
        }
    }

    private static void Scale(double[] row, double factor)
    {
        for (var index = 0; index < row.Length; index++)
        {
            row[index] *= factor;
        }
    }
}
