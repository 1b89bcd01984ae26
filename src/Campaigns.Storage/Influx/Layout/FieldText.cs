using System.Buffers;
using System.Globalization;
using System.Text;

namespace Campaigns.Storage.Influx.Layout;

/// <summary>A text within a field, so that it comes back exactly from every version.</summary>
/// <remarks>
/// Line ends, quotes and backslashes in strings are read differently by different servers and tools. They, the other control characters and the percent sign
/// stand as percent and two hexadecimal digits; nothing is left that line protocol would have to escape, and a line is always one line.
/// </remarks>
internal static class FieldText
{
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '\u007F', '"', '\\', '%']);

    /// <summary>The text as it is written.</summary>
    public static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = Special.Contains(character)
                ? encoded.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture))
                : encoded.Append(character);
        }

        return encoded.ToString();
    }

    /// <summary>The text as it was.</summary>
    /// <exception cref="FormatException">A percent sign without two hexadecimal digits: another program wrote the text.</exception>
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '%')
            {
                decoded.Append(text[index]);
                continue;
            }

            if (index + 2 >= text.Length || !byte.TryParse(text.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                throw new FormatException("A stored text holds a percent sign that stands for nothing. Another program has written it.");
            }

            decoded.Append((char)code);
            index += 2;
        }

        return decoded.ToString();
    }
}
