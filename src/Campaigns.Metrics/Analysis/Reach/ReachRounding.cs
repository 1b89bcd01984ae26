namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Rounds reach to what may be shown: three significant digits, and no finer than the figures it was computed from (domain/analysis.md N1).</summary>
public static class ReachRounding
{
    /// <summary>Significant digits that are shown.</summary>
    public const int SignificantDigits = 3;

    /// <summary>Rounds an interval outwards, so that what is shown still holds what was computed.</summary>
    /// <param name="interval">Persons.</param>
    /// <param name="inputStep">Rounding step of the coarsest input in persons, 1 when all inputs are whole persons; greater than zero.</param>
    public static PersonInterval Outward(PersonInterval interval, decimal inputStep = 1) => new(
        ToStep(interval.Lower, inputStep, decimal.Floor),
        interval.Upper is { } upper ? ToStep(upper, inputStep, decimal.Ceiling) : null);

    /// <summary>Rounds an estimate to the nearest step, half away from zero.</summary>
    /// <param name="persons">Persons, not negative.</param>
    /// <param name="inputStep">As in <see cref="Outward"/>.</param>
    public static decimal Nearest(decimal persons, decimal inputStep = 1) =>
        ToStep(persons, inputStep, steps => Math.Round(steps, MidpointRounding.AwayFromZero));

    private static decimal ToStep(decimal persons, decimal inputStep, Func<decimal, decimal> round)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(persons);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputStep);
        var step = Math.Max(inputStep, DigitStep(persons));
        return round(persons / step) * step;
    }

    // Never below one: there is no third digit in a handful of persons.
    private static decimal DigitStep(decimal persons)
    {
        var step = 1m;
        while (persons / step >= 1000)
        {
            step *= 10;
        }

        return step;
    }
}
