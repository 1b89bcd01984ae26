using System.Globalization;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Formatting;

/// <summary>Counts and other plain numbers as text.</summary>
public sealed class NumberFormat
{
    private const decimal Million = 1_000_000m;

    private readonly Language language;
    private readonly NumberFormatInfo symbols;

    internal NumberFormat(Language language)
    {
        this.language = language;
        symbols = new NumberFormatInfo
        {
            NumberGroupSeparator = language == Language.En ? "," : Formatering.NoBreakSpace.ToString(),
            NumberDecimalSeparator = language == Language.En ? "." : ",",
            NumberGroupSizes = [3],
            NegativeSign = Formatering.Minus.ToString(),
        };
    }

    /// <summary>A count with all its digits: «4 500 000». Halves are rounded away from zero.</summary>
    /// <param name="value">The count.</param>
    public string Whole(decimal value) => Fixed(value, 0);

    /// <summary>A number with as many decimals as were measured: «2,46», «13,0». Trailing zeros of the decimal are kept, since they were measured.</summary>
    /// <param name="value">The number.</param>
    public string Measured(decimal value) => Fixed(value, value.Scale);

    /// <summary>A number with a fixed count of decimals.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals to show, 0 to 28.</param>
    public string Fixed(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        // A small negative that rounds to nothing is nothing: «−0» is not a figure.
        return (rounded == 0 ? 0m : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), symbols);
    }

    /// <summary>A count in running text and on cards: «4,5 miljoner» from one million on (one decimal), all digits below.</summary>
    /// <param name="value">The count.</param>
    public string Rounded(decimal value)
    {
        if (Math.Abs(Math.Round(value, MidpointRounding.AwayFromZero)) < Million)
        {
            return Whole(value);
        }

        var millions = Math.Round(value / Million, 1, MidpointRounding.AwayFromZero);
        var decimals = millions == Math.Truncate(millions) ? 0 : 1;
        return $"{Fixed(millions, decimals)} {MillionWord(millions)}";
    }

    /// <summary>A figure with the source's own rounding word, which is never dropped: «närmare 6,6 miljoner».</summary>
    /// <param name="text">The figure as text, from this formatter.</param>
    /// <param name="qualifier">The rounding word; none is written for <see cref="Qualifier.Unhedged"/> and <see cref="Qualifier.Exact"/>.</param>
    public string Qualified(string text, Qualifier qualifier) =>
        QualifierKey(qualifier) is { } key ? $"{TextSource.For(language)["kval." + key]} {text}" : text;

    /// <summary>The rounding word alone; null when the figure has none.</summary>
    /// <param name="qualifier">The rounding word.</param>
    public string? QualifierWord(Qualifier qualifier) => QualifierKey(qualifier) is { } key ? TextSource.For(language)["kval." + key] : null;

    /// <summary>The stable key of a rounding word, used in <c>data-kval</c> and in files; null when the figure has none.</summary>
    /// <param name="qualifier">The rounding word.</param>
    public static string? QualifierKey(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Nearly => "narmare",
        Qualifier.JustOver => "drygt",
        Qualifier.Over => "over",
        Qualifier.About => "runt",
        Qualifier.AtLeast => "minst",
        Qualifier.Unhedged or Qualifier.Exact => null,
        _ => throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "Unknown rounding word."),
    };

    /// <summary>How many times as much: «2,2 gånger». One decimal, none when it is a whole number of times.</summary>
    /// <param name="value">The factor.</param>
    public string Factor(decimal value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        var word = language == Language.En ? (rounded == 1 ? "time" : "times") : (rounded == 1 ? "gång" : "gånger");
        return $"{Fixed(rounded, rounded == Math.Truncate(rounded) ? 0 : 1)} {word}";
    }

    /// <summary>An interval of counts: «26 000–28 000», «1,4–2,0 miljoner» when both ends reach a million.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    public string Interval(decimal low, decimal high) => low >= Million
        ? $"{Fixed(low / Million, 1)}{Formatering.EnDash}{Fixed(high / Million, 1)} {MillionWord(high / Million)}"
        : $"{Rounded(low)}{Formatering.EnDash}{Rounded(high)}";

    /// <summary>The number for a machine to read (<c>value</c> of a <c>data</c> element): point, no groups, no trailing noise.</summary>
    /// <param name="value">The number.</param>
    public static string Machine(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private string MillionWord(decimal millions) =>
        language == Language.En ? "million" : Math.Abs(millions) == 1 ? "miljon" : "miljoner";
}
