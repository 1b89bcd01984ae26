namespace Campaigns.Dashboard.Charts;

/// <summary>A value axis from zero with round marks.</summary>
/// <param name="Max">Highest value drawn; a mark, above or at the highest value.</param>
/// <param name="Steps">The marks, from zero up.</param>
public sealed record ValueScale(decimal Max, IReadOnlyList<decimal> Steps)
{
    private static readonly decimal[] Mantissas = [1m, 2m, 2.5m, 5m, 10m];

    /// <summary>The scale for values up to a highest one.</summary>
    /// <param name="highest">Highest value, at least 0; 0 gives an axis to 1.</param>
    /// <param name="wholeNumbers">True when a mark between whole numbers would mean nothing.</param>
    /// <param name="steps">Most steps between zero and the highest mark; 3 for a narrow axis. Default 4, plus at most one for whole numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static ValueScale FromZero(decimal highest, bool wholeNumbers, int steps = 4)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(highest);
        if (highest == 0m)
        {
            return new ValueScale(1m, [0m, 1m]);
        }

        decimal step = StepFor(highest / steps);
        if (wholeNumbers && step < 1m)
        {
            step = 1m;
        }
        else if (wholeNumbers && step == 2.5m)
        {
            step = 5m;
        }

        int count = (int)decimal.Ceiling(highest / step);
        return new ValueScale(count * step, [.. Enumerable.Range(0, count + 1).Select(index => index * step)]);
    }

    private static decimal StepFor(decimal atLeast)
    {
        decimal magnitude = 1m;
        while (magnitude * 10m <= atLeast)
        {
            magnitude *= 10m;
        }

        while (magnitude > atLeast)
        {
            magnitude /= 10m;
        }

        return magnitude * Mantissas.First(mantissa => mantissa * magnitude >= atLeast);
    }
}
