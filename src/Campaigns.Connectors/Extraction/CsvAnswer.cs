using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Pulling;
using CsvHelper;
using CsvHelper.Configuration;

namespace Campaigns.Connectors.Extraction;

/// <summary>A CSV answer as the JSON that paths are written for: a list of objects, every value a text.</summary>
internal static class CsvAnswer
{
    /// <exception cref="FormatFaultException">It is no table with a header row.</exception>
    public static JsonArray ToJson(ReadOnlyMemory<byte> body)
    {
        using var reader = new StringReader(Encoding.UTF8.GetString(body.Span).TrimStart('\uFEFF'));
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { DetectColumnCountChanges = true });
        try
        {
            return Rows(csv);
        }
        catch (CsvHelperException exception)
        {
            throw new FormatFaultException(string.Empty, $"is no CSV: {exception.GetType().Name} in line {csv.Context.Parser?.RawRow}.");
        }
    }

    /// <summary>A place in the JSON as the place in the file: <c>/rows/{line}/{column}</c>, the header being line 1.</summary>
    public static string FilePointer(string pointer)
    {
        var parts = pointer.Split('/', 3);
        return parts.Length == 3 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var row)
            ? string.Create(CultureInfo.InvariantCulture, $"/rows/{row + 2}/{parts[2]}")
            : pointer;
    }

    /// <summary>The figures with their places in the file, where the answer is one.</summary>
    public static List<PulledFigure> Pointed(AnswerFormat format, List<PulledFigure> figures) =>
        format == AnswerFormat.Csv ? [.. figures.Select(figure => figure with { Pointer = FilePointer(figure.Pointer) })] : figures;

    private static JsonArray Rows(CsvReader csv)
    {
        var rows = new JsonArray();
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord!.Distinct(StringComparer.Ordinal).Count() != csv.HeaderRecord!.Length)
        {
            throw new FormatFaultException(string.Empty, "has no header row with each name once.");
        }

        while (csv.Read())
        {
            rows.Add(new JsonObject(csv.HeaderRecord.Select((name, index) => KeyValuePair.Create(name, (JsonNode?)JsonValue.Create(csv.GetField(index))))));
        }

        return rows;
    }
}
