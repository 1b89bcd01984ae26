using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Tables;

/// <summary>The line <c>sep=;</c> that some programs write first as a hint to Excel.</summary>
internal static class SeparatorHint
{
    /// <summary>Parts the hint from the text.</summary>
    /// <returns>The text after the hint, the line it starts on, and the separator that was named; the whole text when there is no hint.</returns>
    public static (string Body, int FirstLine, char? Separator) Take(string text, IReadOnlyList<char> allowed)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 5)
        {
            return (text, 1, null);
        }

        var separator = text[4];
        if (!allowed.Contains(separator))
        {
            throw new FileRefusedException(
                Finding.Of(
                    $"Första raden säger att «{separator}» skiljer cellerna åt, men avsändarens filer har {Names(allowed, "eller", "tabb")}.", "Spara filen med ett av dem.",
                    $"The first line says that “{separator}” separates the cells, but this sender's files have {Names(allowed, "or", "tab")}.", "Save the file with one of them."),
                1);
        }

        var end = text.AsSpan(5).IndexOfAny('\r', '\n');
        if (end < 0)
        {
            return (string.Empty, 2, separator);
        }

        var next = 5 + end + (text.AsSpan(5 + end).StartsWith("\r\n") ? 2 : 1);
        return (text[next..], 2, separator);
    }

    /// <summary>The separators as words for a message.</summary>
    public static string Names(IReadOnlyList<char> separators, string or, string tab)
    {
        var names = separators.Select(separator => separator == '\t' ? tab : separator.ToString()).ToList();
        return names.Count == 1 ? names[0] : $"{string.Join(' ', names[..^1])} {or} {names[^1]}";
    }
}
