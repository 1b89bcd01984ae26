using System.Text.RegularExpressions;

namespace Campaigns.Metrics.Dimensions;

/// <summary>The grammar behind <see cref="AudienceCell.Parse"/>.</summary>
internal static partial class AudienceCellSyntax
{
    private static readonly (string Name, Regex Values, string Allowed)[] Dimensions =
    [
        ("sex", SexPattern(), "boys, girls, men, women, other or unknown"),
        ("age", AgePattern(), "a band such as 25-79 or 65+, or unknown"),
        ("language", LanguagePattern(), "a language tag such as uk, or unknown"),
        ("region", RegionPattern(), "a county code (two digits) or a municipality code (four digits), or unknown"),
    ];

    public static string Canonicalize(string text)
    {
        var parts = new string?[Dimensions.Length];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            Place(part, parts);
        }

        return string.Join(',', parts.Where(part => part is not null));
    }

    private static void Place(string part, string?[] parts)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? part : part[..colon];
        var index = Array.FindIndex(Dimensions, dimension => dimension.Name == name);
        if (index < 0)
        {
            throw new FormatException($"'{part}' is no audience part. Write one of sex, age, language or region, a colon and its value, as in sex:men.");
        }

        var value = colon < 0 ? string.Empty : part[(colon + 1)..];
        if (!Dimensions[index].Values.IsMatch(value))
        {
            throw new FormatException($"'{value}' is no {name}. Write {Dimensions[index].Allowed}.");
        }

        if (parts[index] is not null)
        {
            throw new FormatException($"The audience names {name} twice. Write each part once.");
        }

        parts[index] = $"{name}:{value}";
    }

    [GeneratedRegex("^(boys|girls|men|women|other|unknown)$", RegexOptions.CultureInvariant)]
    private static partial Regex SexPattern();

    [GeneratedRegex(@"^([0-9]{1,3}-[0-9]{1,3}|[0-9]{1,3}\+|unknown)$", RegexOptions.CultureInvariant)]
    private static partial Regex AgePattern();

    [GeneratedRegex("^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*|unknown)$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguagePattern();

    [GeneratedRegex("^([0-9]{2}|[0-9]{4}|unknown)$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionPattern();
}
