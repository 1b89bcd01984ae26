using System.Text.Json;

namespace Campaigns.Connectors.Extraction;

/// <summary>JSON that a platform puts in a header. One that is none tells nothing.</summary>
internal static class HeaderJson
{
    public static IReadOnlyList<JsonElement> Places(string header, FieldPath path)
    {
        try
        {
            using var document = JsonDocument.Parse(header);
            return [.. JsonPlaces.All(document.RootElement, path).Select(place => place.Clone())];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
