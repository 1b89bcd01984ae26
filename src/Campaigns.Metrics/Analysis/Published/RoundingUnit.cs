namespace Campaigns.Metrics.Analysis.Published;

/// <summary>To what a written number was rounded, read from its digits.</summary>
public static class RoundingUnit
{
    /// <summary>The place value of the last digit that is not zero: 100 000 for 1 200 000, 0.01 for 2.46; 1 for zero.</summary>
    /// <param name="value">The number.</param>
    public static decimal OfLastNonZeroDigit(decimal value)
    {
        if (value == 0)
        {
            return 1;
        }

        var unit = OfLastWrittenDigit(value);
        while (value % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit;
    }

    /// <summary>The place value of the last written digit: 1 for any whole number, 0.1 for 2.0.</summary>
    /// <param name="value">The number, with the decimals it was written with.</param>
    public static decimal OfLastWrittenDigit(decimal value)
    {
        var unit = 1m;
        for (var digit = 0; digit < value.Scale; digit++)
        {
            unit /= 10;
        }

        return unit;
    }
}
