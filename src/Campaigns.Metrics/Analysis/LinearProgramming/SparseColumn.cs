namespace Campaigns.Metrics.Analysis.LinearProgramming;

/// <summary>One column of a linear programme: 1 in some rows, −1 in others, 0 elsewhere.</summary>
/// <param name="PlusRows">The rows with 1, each once.</param>
/// <param name="MinusRows">The rows with −1, each once.</param>
internal readonly record struct SparseColumn(int[] PlusRows, int[] MinusRows)
{
    public double Dot(double[] dense)
    {
        var sum = 0.0;
        foreach (var row in PlusRows)
        {
            sum += dense[row];
        }

        foreach (var row in MinusRows)
        {
            sum -= dense[row];
        }

        return sum;
    }
}
