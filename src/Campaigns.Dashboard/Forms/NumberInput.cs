using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Forms;

/// <summary>Reads numbers as people write them: «125 000», «125000», «0,38», in English also “125,000” and “0.38”.</summary>
public static partial class NumberInput
{
    /// <summary>Reads a number. A unit after it (kr, SEK, %) is read past.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="language">Language of the page: in Swedish a comma is a decimal sign, in English a comma before three digits parts thousands.</param>
    /// <param name="value">The number; 0 when it could not be read.</param>
    public static bool TryParse(string text, Language language, out decimal value)
    {
        string digits = Unit().Replace(Space().Replace(text, ""), "").Replace('\u2212', '-');
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(WithPoint(digits, language), Style, CultureInfo.InvariantCulture, out value);
    }

    private static string WithPoint(string digits, Language language)
    {
        int comma = digits.LastIndexOf(',');
        int point = digits.LastIndexOf('.');
        if (comma >= 0 && point >= 0)
        {
            // Both stand there: the last one is the decimal sign.
            return comma > point ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal);
        }

        if (language == Language.En && ThousandsByComma().IsMatch(digits))
        {
            return digits.Replace(",", "", StringComparison.Ordinal);
        }

        return ThousandsByPoints().IsMatch(digits) ? digits.Replace(".", "", StringComparison.Ordinal) : digits.Replace(',', '.');
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Space();

    [GeneratedRegex("(?i)(?:kr|sek|%)$|^(?:sek|kr)")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^-?\d{1,3}(?:,\d{3})+$")]
    private static partial Regex ThousandsByComma();

    // Two points or more cannot be decimal signs.
    [GeneratedRegex(@"^-?\d{1,3}(?:\.\d{3}){2,}$")]
    private static partial Regex ThousandsByPoints();
}
