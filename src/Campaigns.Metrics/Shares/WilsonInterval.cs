using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Shares;

/// <summary>Wilson's score interval of a share. Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.</summary>
public static class WilsonInterval
{
    // 97.5th percentile of the standard normal distribution, for 95 % two-sided.
    private const decimal Z = 1.959963984540054m;

    /// <summary>The 95 % interval of <paramref name="part"/> out of <paramref name="whole"/>.</summary>
    /// <param name="part">How many did; 0 to <paramref name="whole"/>.</param>
    /// <param name="whole">Out of how many; above 0.</param>
    /// <returns>Ends between 0 and 1, rounded to twelve decimals; null when the counts are no share.</returns>
    public static ShareInterval? Of(decimal part, decimal whole)
    {
        if (whole <= 0 || part < 0 || part > whole)
        {
            return null;
        }

        var share = part / whole;
        var spread = Z * Z / whole;
        var middle = (share + (spread / 2)) / (1 + spread);
        var half = Z * SquareRoot(((share * (1 - share)) + (spread / 4)) / whole) / (1 + spread);

        return new ShareInterval(Ends(middle - half), Ends(middle + half));
    }

    private static decimal Ends(decimal value) => Math.Clamp(Math.Round(value, 12, MidpointRounding.AwayFromZero), 0, 1);

    // Newton's method from the double's root, so that the ends are decimal to the last digit shown.
    private static decimal SquareRoot(decimal value)
    {
        if (value == 0)
        {
            return 0;
        }

        var root = (decimal)Math.Sqrt((double)value);
        for (var step = 0; step < 3 && root != 0; step++)
        {
            root = (root + (value / root)) / 2;
        }

        return root;
    }
}
