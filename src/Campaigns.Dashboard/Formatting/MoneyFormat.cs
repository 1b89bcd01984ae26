using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Formatting;

/// <summary>Amounts in Swedish kronor as text. Whether VAT is included is said in the header of the column, not at each amount.</summary>
public sealed class MoneyFormat
{
    private readonly Language language;
    private readonly NumberFormat numbers;

    internal MoneyFormat(Language language, NumberFormat numbers)
    {
        this.language = language;
        this.numbers = numbers;
    }

    /// <summary>An amount: «1 234 567 kr», «0,38 kr». From ten kronor on without öre, below with two decimals.</summary>
    /// <param name="kronor">The amount in SEK.</param>
    public string Kronor(decimal kronor)
    {
        var small = Math.Abs(Math.Round(kronor, 2, MidpointRounding.AwayFromZero)) is < 10m and > 0m;
        return WithUnit(numbers.Fixed(kronor, small ? 2 : 0), "kr");
    }

    /// <summary>Writes the marks of one axis: all of them with öre when one needs it, else none.</summary>
    /// <param name="steps">The marks in SEK.</param>
    public Func<decimal, string> Marks(IReadOnlyList<decimal> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var decimals = steps.Any(step => step != decimal.Truncate(step)) ? 2 : 0;
        return step => WithUnit(numbers.Fixed(step, decimals), "kr");
    }

    /// <summary>An interval of amounts: «1,76–3,75 kr», «26–28 kr». Both ends get the decimals that the lower one needs.</summary>
    /// <param name="low">Lower end in SEK.</param>
    /// <param name="high">Upper end in SEK.</param>
    public string Interval(decimal low, decimal high)
    {
        var decimals = Math.Abs(low) < 10m ? 2 : 0;
        return WithUnit($"{numbers.Fixed(low, decimals)}{Formatering.EnDash}{numbers.Fixed(high, decimals)}", "kr");
    }

    /// <summary>An amount in thousands of kronor, for printed tables only: «1 235 tkr».</summary>
    /// <param name="kronor">The amount in SEK.</param>
    public string ThousandsOfKronor(decimal kronor)
    {
        var thousands = numbers.Fixed(kronor / 1000m, 0);
        return language == Language.En
            ? $"SEK{Formatering.NoBreakSpace}{thousands}{Formatering.NoBreakSpace}thousand"
            : WithUnit(thousands, "tkr");
    }

    private string WithUnit(string number, string unit) => language == Language.En
        ? $"SEK{Formatering.NoBreakSpace}{number}"
        : $"{number}{Formatering.NoBreakSpace}{unit}";
}
