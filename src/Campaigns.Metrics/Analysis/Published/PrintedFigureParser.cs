using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Published;

/// <summary>Reads a Swedish figure: rounding word, number, scale, unit.</summary>
internal sealed partial class PrintedFigureParser(string text)
{
    private static readonly (string Word, Qualifier Qualifier)[] RoundingWords =
    [
        ("strax över", Qualifier.JustOver), ("lite över", Qualifier.JustOver), ("drygt", Qualifier.JustOver),
        ("strax under", Qualifier.Nearly), ("upp emot", Qualifier.Nearly), ("uppemot", Qualifier.Nearly), ("inemot", Qualifier.Nearly),
        ("närmare", Qualifier.Nearly), ("nästan", Qualifier.Nearly), ("knappt", Qualifier.Nearly),
        ("mer än", Qualifier.Over), ("fler än", Qualifier.Over), ("över", Qualifier.Over),
        ("minst", Qualifier.AtLeast), ("åtminstone", Qualifier.AtLeast),
        ("cirka", Qualifier.About), ("circa", Qualifier.About), ("ca.", Qualifier.About), ("ca", Qualifier.About), ("omkring", Qualifier.About),
        ("ungefär", Qualifier.About), ("runt", Qualifier.About),
        ("exakt", Qualifier.Exact),
    ];

    // Scale, and the unit that the word brings with it.
    private static readonly Dictionary<string, (decimal Factor, string? Unit)> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tusen"] = (1_000, null), ["tusental"] = (1_000, null), ["tkr"] = (1_000, "kronor"), ["ksek"] = (1_000, "kronor"),
        ["miljon"] = (1_000_000, null), ["miljoner"] = (1_000_000, null), ["milj"] = (1_000_000, null), ["milj."] = (1_000_000, null), ["mn"] = (1_000_000, null),
        ["mkr"] = (1_000_000, "kronor"), ["mnkr"] = (1_000_000, "kronor"), ["msek"] = (1_000_000, "kronor"),
        ["miljard"] = (1_000_000_000, null), ["miljarder"] = (1_000_000_000, null), ["mdkr"] = (1_000_000_000, "kronor"),
        ["procent"] = (0.01m, "procent"), ["%"] = (0.01m, "procent"),
    };

    /// <inheritdoc cref="PrintedFigureText.Parse"/>
    public PrintedFigureText Parse()
    {
        var rest = SpacePattern().Replace(text ?? string.Empty, " ").Trim();
        var qualifier = TakeRoundingWord(ref rest);
        var match = NumberPattern().Match(rest);
        if (!match.Success)
        {
            throw new FormatException($"'{text}' is no figure. Write a rounding word if there is one, then the number with a space between thousands and a decimal comma, as in 'drygt 1,2 miljoner'.");
        }

        var number = decimal.Parse(match.Value.Replace(" ", string.Empty, StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var words = rest[match.Length..].Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        RefuseStrayNumber(words);
        var scale = words.Length > 0 && Scales.TryGetValue(words[0], out var found) ? found : (Factor: 1m, Unit: null);
        var isScaled = words.Length > 0 && Scales.ContainsKey(words[0]);
        var unit = scale.Unit ?? (isScaled ? words.ElementAtOrDefault(1) : words.Length > 0 ? string.Join(' ', words) : null);
        return Scale(number, qualifier, scale.Factor, unit);
    }

    // The interval is taken before scaling: in «2,0 miljoner» the zero was written, in «2 000 000» it may be rounding.
    private static PrintedFigureText Scale(decimal number, Qualifier qualifier, decimal factor, string? unit)
    {
        var written = number.Scale > 0 ? RoundingUnit.OfLastWrittenDigit(number) : RoundingUnit.OfLastNonZeroDigit(number);
        var printed = PublishedInterval.Of(number, qualifier, written);
        var interval = printed with { Lower = printed.Lower * factor, Upper = printed.Upper * factor };
        return new PrintedFigureText(WithoutTrailingZeros(number * factor), qualifier, interval, unit);
    }

    // Dividing by a one with many decimals makes decimal drop the zeros that scaling left.
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.000000000000000000000000000000m;

    private static Qualifier TakeRoundingWord(ref string rest)
    {
        foreach (var (word, qualifier) in RoundingWords)
        {
            if (rest.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[(word.Length + 1)..];
                return qualifier;
            }
        }

        return Qualifier.Unhedged;
    }

    private void RefuseStrayNumber(string[] words)
    {
        if (words.Length > 0 && (char.IsAsciiDigit(words[0][0]) || words[0][0] is ',' or '.' or '-'))
        {
            throw new FormatException($"'{text}' has a number that does not go on as expected at '{words[0]}'. Write thousands in groups of three with a space between, and decimals with a comma.");
        }
    }

    [GeneratedRegex(@"[\s\u00A0\u2009\u202F]+", RegexOptions.CultureInvariant)]
    private static partial Regex SpacePattern();

    [GeneratedRegex(@"^([0-9]{1,3}( [0-9]{3})+|[0-9]{1,15})(,[0-9]{1,6})?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
