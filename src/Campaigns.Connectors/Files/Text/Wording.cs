using System.Globalization;
using System.Text;

namespace Campaigns.Connectors.Files.Text;

/// <summary>Makes words of files comparable, so that two spellings that look the same are the same.</summary>
internal static class Wording
{
    /// <summary>The text without invisible characters, composed (NFC), and without space at its ends; kinds of inner space are kept.</summary>
    /// <remarks>Macs write å as a and a ring; Excel leaves direction marks beside dates.</remarks>
    public static string Clean(string cell)
    {
        if (Ascii.IsValid(cell))
        {
            return cell.Trim();
        }

        var text = new StringBuilder(cell.Length);
        foreach (var character in cell)
        {
            if (!IsInvisible(character))
            {
                text.Append(character);
            }
        }

        return text.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>Key for looking a word up: cleaned, lower case, one plain space for any space, hyphen-minus for any hyphen or dash.</summary>
    public static string Key(string word)
    {
        var text = new StringBuilder(word.Length);
        foreach (var character in Clean(word))
        {
            if (char.IsWhiteSpace(character))
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else
            {
                text.Append(char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation ? '-' : char.ToLowerInvariant(character));
            }
        }

        return text.ToString();
    }

    /// <summary>The text as it may stand in a message: control characters shown as spaces, at most 60 characters.</summary>
    public static string Quote(string text)
    {
        const int Longest = 60;
        var shown = text.Length > Longest ? text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…" : text;
        return string.Concat(shown.Select(character => char.IsControl(character) || IsDirectionOverride(character) ? ' ' : character));
    }

    /// <summary>True for characters that turn the reading direction, so that a reader sees other digits than are stored.</summary>
    public static bool IsDirectionOverride(char character) => character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private static bool IsInvisible(char character) => character is '\u00AD' or >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF';
}
