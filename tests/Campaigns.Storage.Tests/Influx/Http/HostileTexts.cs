using System.Text;

namespace Campaigns.Storage.Tests.Influx.Http;

/// <summary>Random texts of what a name may hold at worst: all of ASCII, what line protocol gives a meaning twice as often, and characters that look like it or like nothing.</summary>
internal static class HostileTexts
{
    private static readonly Rune[] Special = [.. "\\\\,, ==\"\"''%%#\n\r\t\0;/*-$`{}[]()|&<>".EnumerateRunes()];

    private static readonly Rune[] Wide =
    [
        .. "åäöÅÄÖéЖ日本語עברית".EnumerateRunes(),
        // Combining ring, soft hyphen, no-break and line separators, byte order mark, direction marks, full-width comma, equals and quote, replacement, last code point, emoji.
        .. new[] { 0x30A, 0xAD, 0xA0, 0x85, 0x2028, 0x2029, 0xFEFF, 0x202E, 0x200B, 0xFF0C, 0xFF1D, 0xFF02, 0xFFFD, 0xFFFF, 0x10FFFF, 0x1F600 }.Select(code => new Rune(code)),
    ];

    /// <summary>A text of at most so many characters, perhaps empty.</summary>
    public static string Text(Random random, int most)
    {
        var text = new StringBuilder();
        for (var count = random.Next(most + 1); count > 0; count--)
        {
            text.Append(random.Next(4) switch
            {
                0 => new Rune(random.Next(0x80)),
                1 => Wide[random.Next(Wide.Length)],
                _ => Special[random.Next(Special.Length)],
            });
        }

        return text.ToString();
    }
}
