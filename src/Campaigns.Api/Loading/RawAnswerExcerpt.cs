using System.Text;
using System.Text.Json;
using Campaigns.Api.Importing;
using Campaigns.Metrics;

namespace Campaigns.Api.Loading;

/// <summary>The part of a kept answer that a figure was read from, as text: the object around a place in JSON, or the header and the row of a file.</summary>
internal static class RawAnswerExcerpt
{
    private const int MostCharacters = 2000;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The excerpt; null when the answer is no text or has no such place.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="pointer">JSON Pointer (RFC 6901), or <c>/rows/{line}/{column}</c> in a file.</param>
    /// <param name="files">Opens files that are no text.</param>
    public static string? Of(RawAnswer answer, string pointer, IFileExcerpts files) => answer.ContentType.Contains("json", StringComparison.OrdinalIgnoreCase)
        ? OfJson(answer.Content, pointer)
        : IsText(answer.ContentType) ? OfRows(answer.Content.Span, pointer)
        : files.Of(answer, pointer) is { } shown ? Shortened(shown) : null;

    private static bool IsText(string type) => type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.Contains("csv", StringComparison.OrdinalIgnoreCase);

    // The object that holds the value tells what the value is about.
    private static string? OfJson(ReadOnlyMemory<byte> content, string pointer)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var place = document.RootElement;
            var around = place;
            foreach (var step in pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
            {
                if (Step(place, step) is not { } next)
                {
                    return null;
                }

                around = place.ValueKind == JsonValueKind.Object ? place : around;
                place = next;
            }

            return Shortened(JsonSerializer.Serialize(place.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? place : around, Readable));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Step(JsonElement place, string step) => place.ValueKind switch
    {
        JsonValueKind.Object when place.TryGetProperty(step, out var member) => member,
        JsonValueKind.Array when int.TryParse(step, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < place.GetArrayLength() => place[index],
        _ => null,
    };

    private static string? OfRows(ReadOnlySpan<byte> content, string pointer)
    {
        if (pointer.Split('/') is not ["", "rows", var number, ..] || !int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var row) || row < 1)
        {
            return null;
        }

        var lines = Encoding.UTF8.GetString(content).Split('\n');

        return row > lines.Length ? null : Shortened(row == 1 ? lines[0].TrimEnd('\r') : $"{lines[0].TrimEnd('\r')}\n{lines[row - 1].TrimEnd('\r')}");
    }

    private static string Shortened(string text) => text.Length > MostCharacters ? text[..MostCharacters] + "…" : text;
}
