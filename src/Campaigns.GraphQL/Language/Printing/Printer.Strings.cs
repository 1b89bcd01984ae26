using System.Globalization;

namespace Campaigns.GraphQL.Language;

/// <summary>Strings, block strings and descriptions.</summary>
internal sealed partial class Printer
{
    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            Write(description);
            NewLine();
        }
    }

    private void WriteString(string value)
    {
        text.Append('"');
        foreach (char letter in value)
        {
            switch (letter)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case < ' ' or (>= '\u007F' and <= '\u009F'):
                    text.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(letter);
                    break;
            }
        }

        text.Append('"');
    }

    private void WriteBlockString(string value)
    {
        string escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        text.Append("\"\"\"");
        if (value.Length > 0)
        {
            bool hasLines = value.Contains('\n', StringComparison.Ordinal);

            // A single line with leading white space keeps it only on the line of the opening quotes.
            if (hasLines || value[0] is not (' ' or '\t'))
            {
                NewLine();
            }

            WriteLines(escaped);
            NewLine();
        }

        text.Append("\"\"\"");
    }

    private void WriteLines(string value)
    {
        string[] lines = value.Split('\n');
        text.Append(lines[0]);
        foreach (string line in lines.AsSpan(1))
        {
            // An empty line stays empty: indentation there would be white space at the end of a line.
            text.Append('\n').Append(' ', line.Length == 0 ? 0 : _indent * 2).Append(line);
        }
    }
}
