using System.Text.RegularExpressions;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Values;

/// <summary>Reads how a number is written: minus forms, percent, kronor, words of magnitude (platforms/files.md §2).</summary>
internal static partial class NumberTextParser
{
    private static readonly Dictionary<string, int> Magnitudes = new(StringComparer.Ordinal)
    {
        ["tusen"] = 1_000, ["miljon"] = 1_000_000, ["miljoner"] = 1_000_000, ["milj"] = 1_000_000, ["milj."] = 1_000_000, ["mn"] = 1_000_000,
    };

    private static readonly Dictionary<string, int> Currencies = new(StringComparer.Ordinal)
    {
        ["kr"] = 1, ["sek"] = 1, [":-"] = 1, ["kronor"] = 1, ["tkr"] = 1_000, ["ksek"] = 1_000, ["mkr"] = 1_000_000, ["msek"] = 1_000_000,
    };

    public static Reading<NumberText> Parse(string cell)
    {
        var text = Wording.Clean(cell).TrimStart('\'');
        var match = Shape().Match(text);
        if (!match.Success || Sign(match) is not { } negative)
        {
            return NumberFindings.NotANumber(cell);
        }

        var suffix = Wording.Key(match.Groups["suffix"].Value);
        var prefix = Wording.Key(match.Groups["prefix"].Value);
        var currency = Currency(prefix, suffix);
        var magnitude = Magnitudes.GetValueOrDefault(suffix, 1);
        var known = suffix.Length == 0 || suffix == "%" || currency > 0 || magnitude > 1;
        if (!known || (prefix.Length > 0 && currency == 0))
        {
            return NumberFindings.NotANumber(cell);
        }

        return NumberBody.Parse(match.Groups["body"].Value, money: currency > 0) is { } body
            ? body with { Negative = negative, Percent = suffix == "%", Magnitude = magnitude * Math.Max(currency, 1), Kronor = currency > 0 }
            : NumberFindings.NotANumber(cell);
    }

    /// <summary>Factor of the currency mark; 0 when there is none, or when two marks contradict each other.</summary>
    private static int Currency(string prefix, string suffix)
    {
        if (prefix.Length == 0)
        {
            return Currencies.GetValueOrDefault(suffix);
        }

        return suffix.Length == 0 ? Currencies.GetValueOrDefault(prefix) : 0;
    }

    /// <summary>True for a number below zero; null when two minus forms stand together.</summary>
    private static bool? Sign(Match match)
    {
        var marks = (match.Groups["minus"].Length > 0 ? 1 : 0) + (match.Groups["open"].Length > 0 ? 1 : 0) + (match.Groups["trailing"].Length > 0 ? 1 : 0);
        var paired = match.Groups["open"].Length == match.Groups["close"].Length;
        return marks > 1 || !paired ? null : marks == 1;
    }

    // The minus signs are the hyphen-minus and U+2212, which .NET writes for Swedish.
    [GeneratedRegex(@"^(?<open>\()?(?<prefix>[A-Za-z]{2,4}(?=\s*[-−0-9]))?\s*(?<minus>[-−])?\s*(?<body>[0-9](?:[0-9.,:'’\s]*[0-9])?)(?<trailing>[-−])?\s*(?<suffix>%|:-|[A-Za-z]{2,8}\.?)?(?<close>\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
