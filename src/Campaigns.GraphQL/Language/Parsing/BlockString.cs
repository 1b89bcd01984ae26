using System.Text;

namespace Campaigns.GraphQL.Language;

/// <summary>The value of a block string (section "Block Strings", algorithm BlockStringValue).</summary>
internal static class BlockString
{
    /// <summary>Removes the common indent of all lines but the first, then blank lines at both ends.</summary>
    /// <param name="raw">The text between the quotes with <c>\"""</c> resolved; lines ended by LF, CR or CRLF.</param>
    /// <returns>The value, lines joined by LF.</returns>
    public static string Value(string raw)
    {
        if (raw.AsSpan().IndexOfAny('\n', '\r') < 0)
        {
            return IsBlank(raw) ? string.Empty : raw;
        }

        List<Range> lines = SplitLines(raw);
        int indent = CommonIndent(raw, lines);
        int first = lines.FindIndex(line => !IsBlank(raw.AsSpan()[line]));
        if (first < 0)
        {
            return string.Empty;
        }

        int last = lines.FindLastIndex(line => !IsBlank(raw.AsSpan()[line]));
        var value = new StringBuilder(raw.Length);
        for (int i = first; i <= last; i++)
        {
            if (i > first)
            {
                value.Append('\n');
            }

            ReadOnlySpan<char> line = raw.AsSpan()[lines[i]];
            value.Append(i == 0 ? line : line[Math.Min(indent, line.Length)..]);
        }

        return value.ToString();
    }

    /// <summary>Whether a value survives being written as a block string and read again.</summary>
    /// <param name="value">The value.</param>
    public static bool CanHold(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        // A block string cannot hold CR: the reader makes LF of it. Several lines are written below the opening quotes,
        // so that the first of them counts for the common indent; a single line with leading space stays beside them.
        bool hasLines = value.Contains('\n', StringComparison.Ordinal);
        return !value.Contains('\r', StringComparison.Ordinal) && Value(hasLines ? "\n" + value : value) == value;
    }

    private static List<Range> SplitLines(string raw)
    {
        var lines = new List<Range>();
        int start = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] is not ('\n' or '\r'))
            {
                continue;
            }

            lines.Add(start..i);
            if (raw[i] == '\r' && i + 1 < raw.Length && raw[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }

        lines.Add(start..raw.Length);
        return lines;
    }

    private static int CommonIndent(string raw, List<Range> lines)
    {
        int common = int.MaxValue;
        for (int i = 1; i < lines.Count; i++)
        {
            ReadOnlySpan<char> line = raw.AsSpan()[lines[i]];
            int indent = line.IndexOfAnyExcept(' ', '\t');
            if (indent >= 0)
            {
                common = Math.Min(common, indent);
            }
        }

        return common == int.MaxValue ? 0 : common;
    }

    private static bool IsBlank(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ', '\t') < 0;
}
