using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Campaigns.Dashboard.Panels;

namespace Campaigns.Dashboard.Downloads;

/// <summary>Writes a panel as JSON: the question, the answer in words, and its rows with raw values.</summary>
public static class JsonFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the file.</summary>
    /// <param name="panel">The panel, with data.</param>
    /// <param name="data">Its rows.</param>
    /// <param name="notice">What must be read before the figures; null for nothing.</param>
    public static byte[] Write(PanelView panel, PanelData data, string? notice = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(data);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            if (notice is not null)
            {
                json.WriteString("obs", notice);
            }

            json.WriteString("panel", panel.Id);
            json.WriteString("fraga", panel.Question);
            json.WriteString("svar", panel.Answer?.Plain);
            json.WriteStartArray("rader");
            foreach (IReadOnlyList<DataValue> row in data.Rows)
            {
                WriteRow(json, data.Columns, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteRow(Utf8JsonWriter json, IReadOnlyList<string> columns, IReadOnlyList<DataValue> row)
    {
        json.WriteStartObject();
        for (int i = 0; i < columns.Count; i++)
        {
            switch (row[i])
            {
                case NumberData { Number: var number }:
                    json.WriteNumber(columns[i], number);
                    break;
                case TextData { Text.Length: 0 }:
                    json.WriteNull(columns[i]);
                    break;
                case TextData { Text: var text }:
                    json.WriteString(columns[i], text);
                    break;
            }
        }

        json.WriteEndObject();
    }
}
