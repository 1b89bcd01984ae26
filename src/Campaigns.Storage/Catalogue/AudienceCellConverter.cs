using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Storage.Catalogue;

/// <summary>An audience cell as its canonical text.</summary>
internal sealed class AudienceCellConverter : JsonConverter<AudienceCell>
{
    public override AudienceCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return AudienceCell.Parse(reader.GetString());
        }
        catch (FormatException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, AudienceCell value, JsonSerializerOptions options) => writer.WriteStringValue(value.Key);
}
