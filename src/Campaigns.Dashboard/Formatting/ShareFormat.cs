using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Formatting;

/// <summary>Shares of a whole, and changes of a figure, as text. Input is the ratio (0.27 for 27 percent).</summary>
public sealed class ShareFormat
{
    private readonly Language language;
    private readonly NumberFormat numbers;

    internal ShareFormat(Language language, NumberFormat numbers)
    {
        this.language = language;
        this.numbers = numbers;
    }

    /// <summary>A share: «27 %», «0,5 %». From ten percent on at most one decimal and none when it says nothing; below ten one; under a tenth «mindre än 0,1 %».</summary>
    /// <param name="ratio">The share as a ratio; 0 is «0 %», since nothing was measured as nothing.</param>
    /// <param name="decimals">Decimals from ten percent on: 0 (default) or 1.</param>
    public string Percent(decimal ratio, int decimals = 0)
    {
        var percent = ratio * 100m;
        if (percent == 0)
        {
            return WithSign(numbers.Whole(0));
        }

        if (Math.Abs(percent) < 0.1m)
        {
            return $"{Word("mindre än", "less than")} {WithSign(numbers.Fixed(0.1m, 1))}";
        }

        return WithSign(PercentNumber(percent, decimals));
    }

    /// <summary>An interval of shares: «26–28 %». Both ends get the decimals that the lower one needs.</summary>
    /// <param name="low">Lower end as a ratio.</param>
    /// <param name="high">Upper end as a ratio.</param>
    public string PercentInterval(decimal low, decimal high)
    {
        var decimals = low * 100m < 10m ? 1 : 0;
        return WithSign($"{numbers.Fixed(low * 100m, decimals)}{Formatering.EnDash}{numbers.Fixed(high * 100m, decimals)}");
    }

    /// <summary>A difference of two shares: «3,2 procentenheter», always with one decimal and without a sign.</summary>
    /// <param name="points">The difference in percentage points (3.2, not 0.032).</param>
    public string Points(decimal points) =>
        $"{numbers.Fixed(points, 1)} {Word("procentenheter", "percentage points")}";

    /// <summary>A change of a share: «+3,2 procentenheter»; under 0.05 points either way «oförändrat».</summary>
    /// <param name="points">The change in percentage points.</param>
    public string PointsChange(decimal points) => Math.Abs(points) < 0.05m ? Unchanged : Sign(points) + Points(Math.Abs(points));

    /// <summary>A change of a figure: «+12 %», «−8 %»; less than half a percent either way is «oförändrat».</summary>
    /// <param name="ratio">New over old, minus one.</param>
    public string Change(decimal ratio) => Math.Abs(ratio) < 0.005m ? Unchanged : Sign(ratio) + Percent(Math.Abs(ratio));

    /// <summary>The change in words, for screen readers: «upp 12 %», «ned 8 %», «oförändrat».</summary>
    /// <param name="ratio">New over old, minus one.</param>
    public string ChangeInWords(decimal ratio) => Math.Abs(ratio) < 0.005m
        ? Unchanged
        : $"{(ratio > 0 ? Word("upp", "up") : Word("ned", "down"))} {Percent(Math.Abs(ratio))}";

    private string Unchanged => Word("oförändrat", "unchanged");

    private static string Sign(decimal value) => value < 0 ? Formatering.Minus.ToString() : "+";

    private string PercentNumber(decimal percent, int decimals)
    {
        // 9.96 rounds to 10,0 and is then read as ten percent, without the decimal.
        var oneDecimal = Math.Round(percent, 1, MidpointRounding.AwayFromZero);
        return Math.Abs(oneDecimal) < 10m ? numbers.Fixed(oneDecimal, 1) : numbers.Fixed(percent, decimals);
    }

    private string WithSign(string number) => language == Language.En ? number + "%" : $"{number}{Formatering.NoBreakSpace}%";

    private string Word(string swedish, string english) => language == Language.En ? english : swedish;
}
