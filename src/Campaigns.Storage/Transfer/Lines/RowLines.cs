using System.Text.Json;
using Campaigns.Metrics;
using Campaigns.Storage.Transfer.Tables;

namespace Campaigns.Storage.Transfer.Lines;

/// <summary>Rows of catalogue tables as lines: <c>["table", name, [columns], [key]]</c>, then <c>["row", value, …]</c> for each of its rows.</summary>
internal static class RowLines
{
    /// <summary>Writes the line that names the table of the rows after it.</summary>
    public static void WriteTable(LineWriter lines, CatalogueTable table)
    {
        var json = lines.Begin("table");
        json.WriteStringValue(table.Name);
        WriteNames(json, table.Columns);
        WriteNames(json, table.Key);
        lines.End();
    }

    /// <summary>Writes a row. Bytes are an object, as <c>{"base64": "…"}</c>; a number without a fraction is a whole number.</summary>
    public static void WriteRow(LineWriter lines, object?[] row)
    {
        var json = lines.Begin("row");
        foreach (var value in row)
        {
            WriteValue(json, value);
        }

        lines.End();
    }

    /// <summary>The tables and rows of a block.</summary>
    public static IEnumerable<(CatalogueTable Table, List<object?[]> Rows)> Read(ReadOnlyMemory<byte> content)
    {
        CatalogueTable? table = null;
        var rows = new List<object?[]>();
        foreach (var line in Split(content))
        {
            using var document = JsonDocument.Parse(line);
            var elements = document.RootElement.EnumerateArray().ToArray();
            if (elements[0].ValueEquals("row"))
            {
                rows.Add([.. elements.Skip(1).Select(Value)]);
                continue;
            }

            if (table is not null)
            {
                yield return (table, rows);
            }

            (table, rows) = (new CatalogueTable(elements[1].GetString()!, Names(elements[2]), Names(elements[3])), []);
        }

        if (table is not null)
        {
            yield return (table, rows);
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> content)
    {
        while (!content.IsEmpty)
        {
            var end = content.Span.IndexOf((byte)'\n');
            yield return content[..end];
            content = content[(end + 1)..];
        }
    }

    private static string[] Names(JsonElement list) => [.. list.EnumerateArray().Select(name => name.GetString()!)];

    private static void WriteNames(Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray();
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long or int or short:
                json.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case double number:
                // With a fraction always, so that it is read back as what it was.
                json.WriteRawValue(number.ToString("E16", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                json.WriteStartObject();
                json.WriteBase64String("base64", bytes);
                json.WriteEndObject();
                break;
            default:
                throw new MetricStoreException($"The catalogue holds a value of type {value.GetType()}, which no archive can hold. Report this as a fault of the program.");
        }
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble(),
        _ => element.GetProperty("base64").GetBytesFromBase64(),
    };
}
