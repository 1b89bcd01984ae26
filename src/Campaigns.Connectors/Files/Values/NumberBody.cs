using System.Text.RegularExpressions;

namespace Campaigns.Connectors.Files.Values;

/// <summary>Reads the digits of a number with their separators.</summary>
internal static partial class NumberBody
{
    /// <summary>The parts of the number; null when its separators do not part groups of three digits.</summary>
    /// <param name="text">Digits and separators; starts and ends with a digit.</param>
    /// <param name="money">True when a colon may stand before two decimals, as in 1 234:50.</param>
    public static NumberText? Parse(string text, bool money)
    {
        var body = AnySpace().Replace(text, " ").Replace('’', '\'');
        if (money && ColonDecimals().Match(body) is { Success: true } colon)
        {
            return Thousands(colon.Groups[1].Value) is { } kronor ? Fixed(kronor, colon.Groups[2].Value, null) : null;
        }

        var points = body.Count(character => character == '.');
        var commas = body.Count(character => character == ',');
        return (points, commas) switch
        {
            (0, 0) => Thousands(body) is { } whole ? Fixed(whole, string.Empty, null) : null,
            ( > 0, > 0) => Both(body),
            _ => Single(body, points > 0 ? '.' : ',', Math.Max(points, commas)),
        };
    }

    /// <summary>1.234,5 and 1,234.5: the later sign is the decimal sign.</summary>
    private static NumberText? Both(string body)
    {
        var at = body.LastIndexOfAny(['.', ',']);
        var thousands = body[at] == '.' ? ',' : '.';
        return Grouped(body[..at], thousands) is { } whole && Digits().IsMatch(body[(at + 1)..]) ? Fixed(whole, body[(at + 1)..], body[at]) : null;
    }

    private static NumberText? Single(string body, char sign, int count)
    {
        if (count > 1)
        {
            return Grouped(body, sign) is { } grouped ? Fixed(grouped, string.Empty, sign == '.' ? ',' : '.') : null;
        }

        var at = body.IndexOf(sign, StringComparison.Ordinal);
        var (before, after) = (body[..at], body[(at + 1)..]);
        if (!Digits().IsMatch(after) || Thousands(before) is not { } whole)
        {
            return null;
        }

        // 1.234 is open; 12.5, 0.125, 1234.567 and 1 234.567 can only have decimals.
        var open = after.Length == 3 && before.Length <= 3 && before[0] != '0';
        return open ? new NumberText { Whole = whole, Decimals = after, OpenSign = sign } : Fixed(whole, after, sign);
    }

    private static NumberText Fixed(string whole, string decimals, char? sign) => new() { Whole = whole, Decimals = decimals, ProvenSign = sign };

    /// <summary>Digits with spaces or apostrophes between groups of three, or without any.</summary>
    private static string? Thousands(string text) => Digits().IsMatch(text) ? WithoutLeadingZeros(text) : Grouped(text, ' ') ?? Grouped(text, '\'');

    private static string? Grouped(string text, char separator)
    {
        var groups = text.Split(separator);
        var sound = groups.Length > 1 && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
        return sound && groups.All(group => Digits().IsMatch(group)) && groups[0][0] != '0' ? string.Concat(groups) : null;
    }

    /// <summary>Numbers such as 0012345 are order numbers, not figures.</summary>
    private static string? WithoutLeadingZeros(string digits) => digits.Length > 1 && digits[0] == '0' ? null : digits;

    // Plain, no-break (U+00A0), narrow no-break (U+202F), thin (U+2009) and figure space (U+2007); not tabs or line ends.
    [GeneratedRegex("[\u0020\u00A0\u202F\u2009\u2007]", RegexOptions.CultureInvariant)]
    private static partial Regex AnySpace();

    [GeneratedRegex("^[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex("^([0-9 ]+):([0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex ColonDecimals();
}
