using System.Collections;
using System.Globalization;
using System.Text;

namespace GraphQL.ConformanceHost;

/// <summary>Writes a coerced argument as JSON without white space, escaping only what must be.</summary>
internal static class CompactJson
{
    public static string Write(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case string plain:
                AppendText(text, plain);
                break;
            case IReadOnlyDictionary<string, object?> members:
                AppendMembers(text, members);
                break;
            case IEnumerable items:
                AppendItems(text, items);
                break;
            default:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void AppendMembers(StringBuilder text, IReadOnlyDictionary<string, object?> members)
    {
        var separator = '{';
        foreach (var (name, value) in members)
        {
            text.Append(separator).Append('"').Append(name).Append("\":");
            Append(text, value);
            separator = ',';
        }

        text.Append(separator == '{' ? "{}" : "}");
    }

    private static void AppendItems(StringBuilder text, IEnumerable items)
    {
        var separator = '[';
        foreach (var item in items)
        {
            text.Append(separator);
            Append(text, item);
            separator = ',';
        }

        text.Append(separator == '[' ? "[]" : "]");
    }

    private static void AppendText(StringBuilder text, string plain)
    {
        text.Append('"');
        foreach (var letter in plain)
        {
            text.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        text.Append('"');
    }
}
