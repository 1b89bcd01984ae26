using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Campaigns.Dashboard.Api;

/// <summary>How GraphQL answers are read: camelCase keys, SCREAMING_CASE enum values, decimals as numbers or text, and nothing missing that was asked for.</summary>
internal static class GraphQLJson
{
    /// <summary>Reading and writing of requests and answers.</summary>
    internal static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // A null where the contract promises a value is a broken answer, not an empty one.
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false));
        options.Converters.Add(new DecimalConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>Reads the API's Decimal scalar, which may come as a JSON number or, to keep every digit in any client, as text.</summary>
    private sealed class DecimalConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Number)
            {
                return reader.GetDecimal();
            }

            string? text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out decimal value)
                ? value
                : throw new JsonException("A decimal was expected.");
        }

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
    }
}
