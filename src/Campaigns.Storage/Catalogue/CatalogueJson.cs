using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Metrics;

namespace Campaigns.Storage.Catalogue;

/// <summary>Catalogue records as JSON texts: enumerations by name, absent members by their default, so that a record may grow.</summary>
internal static class CatalogueJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new AudienceCellConverter() },
        // Names stay readable in the file; the texts are never part of a page as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    /// <summary>The record as text.</summary>
    public static string Write<T>(T record) => JsonSerializer.Serialize(record, Options);

    /// <summary>The record of a text.</summary>
    /// <exception cref="MetricStoreException">The text is no such record.</exception>
    public static T Read<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("The text is null.");
        }
        catch (JsonException exception)
        {
            throw new MetricStoreException(
                $"A {typeof(T).Name} of the catalogue cannot be read: {exception.Message} Restore a backup, or save the {typeof(T).Name} anew.", exception);
        }
    }
}
