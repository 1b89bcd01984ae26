using System.Text;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>Format codes such as <c>#,##0.00 "kr"</c> and <c>yyyy-mm-dd</c> → what they make of a number. Files hold them in English whatever the language of Excel.</summary>
internal static class NumberFormatParser
{
    private const string Signs = "$€£¥";

    /// <summary>Reads a code.</summary>
    public static NumberFormat Parse(string code)
    {
        if (code.Length == 0 || code.Equals("General", StringComparison.OrdinalIgnoreCase) || code == "@")
        {
            return NumberFormat.General;
        }

        var (tokens, mark) = Split(FirstSection(code));
        var lower = tokens.ToLowerInvariant().Replace("am/pm", "h", StringComparison.Ordinal).Replace("a/p", "h", StringComparison.Ordinal);
        if (DateKind(lower) is { } kind)
        {
            return new NumberFormat(kind);
        }

        return new NumberFormat(NumberFormatKind.Number, lower.Contains('%', StringComparison.Ordinal), mark, IsScaled(lower));
    }

    /// <summary>The part for numbers above zero: sections are parted by semicolons outside quotation marks.</summary>
    private static string FirstSection(string code)
    {
        var quoted = false;
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] == '\\')
            {
                at++;
            }
            else if (code[at] == '"')
            {
                quoted = !quoted;
            }
            else if (code[at] == ';' && !quoted)
            {
                return code[..at];
            }
        }

        return code;
    }

    /// <summary>Parts what forms the number from the text that is written beside it.</summary>
    private static (string Tokens, string Mark) Split(string section)
    {
        var tokens = new StringBuilder();
        var mark = new StringBuilder();
        for (var at = 0; at < section.Length; at++)
        {
            at = section[at] switch
            {
                '"' => Take(section, at, section.IndexOf('"', at + 1), mark),
                '[' => Bracket(section, at, tokens, mark),
                '\\' => Take(section, at, at + 2, mark),
                // _x leaves the width of x, *x fills with it.
                '_' or '*' => at + 1,
                var sign when Signs.Contains(sign, StringComparison.Ordinal) => Keep(mark, sign, at),
                var token => Keep(tokens, token, at),
            };
        }

        return (tokens.ToString(), string.Concat(mark.ToString().Where(letter => !char.IsWhiteSpace(letter))).Trim('-', '+', '(', ')'));
    }

    private static int Keep(StringBuilder text, char character, int at)
    {
        text.Append(character);
        return at;
    }

    private static int Take(string section, int start, int end, StringBuilder mark)
    {
        var last = end < 0 || end > section.Length ? section.Length : end;
        mark.Append(section.AsSpan(start + 1, Math.Max(0, last - start - 1)));
        return section[start] == '\\' ? last - 1 : last;
    }

    /// <summary>[$kr-41D] is a currency, [h] a duration; colours, conditions and languages say nothing about the number.</summary>
    private static int Bracket(string section, int at, StringBuilder tokens, StringBuilder mark)
    {
        var end = section.IndexOf(']', at);
        end = end < 0 ? section.Length : end;
        var inner = section[(at + 1)..end];
        if (inner.StartsWith('$'))
        {
            mark.Append(inner[1..].Split('-')[0]);
        }
        else if (inner.Length > 0 && inner.ToLowerInvariant().Trim('h', 'm', 's').Length == 0)
        {
            tokens.Append('h');
        }

        return end;
    }

    private static NumberFormatKind? DateKind(string tokens)
    {
        var time = tokens.AsSpan().ContainsAny('h', 's');
        var (year, day) = (tokens.Contains('y', StringComparison.Ordinal), tokens.Contains('d', StringComparison.Ordinal));
        // Beside hours or seconds, m is minutes.
        var month = tokens.Contains('m', StringComparison.Ordinal) && (!time || day || year);
        return (year, month, day, time) switch
        {
            (true, _, true, _) => NumberFormatKind.Day,
            (true, true, false, false) => NumberFormatKind.Month,
            (true, false, false, false) => NumberFormatKind.Year,
            (_, _, _, true) when !day && !year => NumberFormatKind.Time,
            (false, false, false, false) => null,
            _ => NumberFormatKind.PartOfDate,
        };
    }

    /// <summary>A comma after the last digit place cuts three digits off.</summary>
    private static bool IsScaled(string tokens)
    {
        var last = tokens.LastIndexOfAny(['0', '#', '?']);
        var point = tokens.IndexOf('.', StringComparison.Ordinal);
        return (last >= 0 && last + 1 < tokens.Length && tokens[last + 1] == ',') || (point > 0 && tokens[point - 1] == ',');
    }
}
