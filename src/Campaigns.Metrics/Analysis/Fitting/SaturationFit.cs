namespace Campaigns.Metrics.Analysis.Fitting;

/// <summary>Fits y = a·(1 − e^(−b·x)) by least squares. The parameters are shapes of a curve and no money, so they are found in binary and handed back as decimals.</summary>
internal static class SaturationFit
{
    private const int Steps = 200;

    /// <summary>The ceiling a and the rate b, per unit of x.</summary>
    /// <param name="points">Points with x above zero, at least two different ones.</param>
    /// <returns>Null where the points show no bend, or are full at once.</returns>
    public static (decimal Ceiling, decimal Rate)? Of(IReadOnlyCollection<(decimal X, decimal Y)> points)
    {
        // In units of the largest x the rate lies between "hardly bent" and "full at once".
        var most = points.Max(point => point.X);
        var shares = points.Select(point => (X: (double)(point.X / most), Y: (double)point.Y)).ToList();
        var (low, high) = (Math.Log(0.01), Math.Log(100));
        for (var step = 0; step < Steps; step++)
        {
            var (left, right) = (low + ((high - low) * 0.382), low + ((high - low) * 0.618));
            (low, high) = Squares(shares, Math.Exp(left)) <= Squares(shares, Math.Exp(right)) ? (low, right) : (left, high);
        }

        var rate = Math.Exp((low + high) / 2);

        return rate is > 0.02 and < 90 ? ((decimal)Height(shares, rate), (decimal)rate / most) : null;
    }

    /// <summary>What is left at x of the way to the ceiling: e^(−b·x), 1 at the start.</summary>
    public static decimal Left(decimal rate, decimal x) => (decimal)Math.Exp(-(double)(rate * x));

    // For a given rate the best ceiling has a closed form.
    private static double Height(List<(double X, double Y)> points, double rate)
    {
        var shapes = points.Select(point => 1 - Math.Exp(-rate * point.X)).ToList();

        return points.Zip(shapes, (point, shape) => point.Y * shape).Sum() / shapes.Sum(shape => shape * shape);
    }

    private static double Squares(List<(double X, double Y)> points, double rate)
    {
        var height = Height(points, rate);

        return points.Sum(point => Math.Pow(point.Y - (height * (1 - Math.Exp(-rate * point.X))), 2));
    }
}
