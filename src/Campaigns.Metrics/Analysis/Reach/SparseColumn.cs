namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>One column of a linear programme: the same factor in each of a few rows.</summary>
/// <param name="Rows">The rows, each once.</param>
/// <param name="Factor">The factor: 1, or −1 for a surplus.</param>
internal readonly record struct SparseColumn(int[] Rows, double Factor)
{
    public double Dot(double[] dense)
    {
        var sum = 0.0;
        foreach (var row in Rows)
        {
            sum += dense[row];
        }

        return sum * Factor;
    }
}
