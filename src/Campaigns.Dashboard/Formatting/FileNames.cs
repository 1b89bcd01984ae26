using System.Globalization;
using System.Text;

namespace Campaigns.Dashboard.Formatting;

/// <summary>Names of files that people download: ASCII only, the same in both languages.</summary>
public static class FileNames
{
    /// <summary>A name of parts and an optional period: <c>lat-inte-tystnaden-tala_visningar_2023-10-18--2023-11-07.csv</c>.</summary>
    /// <param name="parts">Parts of the name; letters lose their marks, everything else but digits becomes one hyphen.</param>
    /// <param name="first">First day of the period; null leaves the period out.</param>
    /// <param name="last">Last day of the period; null leaves the period out.</param>
    /// <param name="extension">Extension without its point.</param>
    public static string Make(IEnumerable<string> parts, DateOnly? first, DateOnly? last, string extension)
    {
        var name = string.Join('_', parts.Select(Plain).Where(part => part.Length > 0));
        var period = first is { } from && last is { } to ? $"_{DateFormat.Iso(from)}--{DateFormat.Iso(to)}" : "";
        return $"{(name.Length == 0 ? "data" : name)}{period}.{Plain(extension)}";
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        return plain.ToString().Trim('-');
    }
}
