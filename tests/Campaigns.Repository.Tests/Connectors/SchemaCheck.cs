using System.Text.Json;
using System.Text.RegularExpressions;

namespace Campaigns.Repository.Tests.Connectors;

/// <summary>Checks a document against the words of JSON Schema that connector.schema.json uses; any other word is an error, so that none is skipped unseen.</summary>
internal static class SchemaCheck
{
    public static IReadOnlyList<string> Faults(JsonElement root, JsonElement document) => Check(root, root, document, "$");

    private static List<string> Check(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        var faults = new List<string>();
        foreach (var word in schema.EnumerateObject())
        {
            faults.AddRange(CheckWord(root, schema, word, value, path));
        }

        return faults;
    }

    private static IEnumerable<string> CheckWord(JsonElement root, JsonElement schema, JsonProperty word, JsonElement value, string path) => word.Name switch
    {
        "$schema" or "$defs" or "title" or "description" => [],
        "$ref" => Check(root, root.GetProperty("$defs").GetProperty(word.Value.GetString()!["#/$defs/".Length..]), value, path),
        "type" => HasType(value, word.Value.GetString()!) ? [] : [$"{path}: is not of type {word.Value}"],
        "enum" => word.Value.EnumerateArray().Any(allowed => allowed.ToString() == value.ToString()) ? [] : [$"{path}: {value} is not one of {word.Value}"],
        "pattern" => Regex.IsMatch(value.GetString()!, word.Value.GetString()!, RegexOptions.CultureInvariant) ? [] : [$"{path}: does not match {word.Value}"],
        "minimum" => value.GetDecimal() >= word.Value.GetDecimal() ? [] : [$"{path}: is below {word.Value}"],
        "maximum" => value.GetDecimal() <= word.Value.GetDecimal() ? [] : [$"{path}: is above {word.Value}"],
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= word.Value.GetInt32() ? [] : [$"{path}: has too few entries"],
        "required" => word.Value.EnumerateArray().Where(key => !value.TryGetProperty(key.GetString()!, out _)).Select(key => $"{path}: {key} is missing"),
        "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((item, index) => Check(root, word.Value, item, $"{path}[{index}]")),
        "anyOf" => word.Value.EnumerateArray().Any(option => Check(root, option, value, path).Count == 0) ? [] : [$"{path}: fits none of the allowed forms"],
        "properties" => value.EnumerateObject().Where(entry => word.Value.TryGetProperty(entry.Name, out _)).SelectMany(entry => Check(root, word.Value.GetProperty(entry.Name), entry.Value, $"{path}.{entry.Name}")),
        "additionalProperties" => Others(schema, value).SelectMany(entry => Other(root, word.Value, entry, path)),
        _ => throw new NotSupportedException($"The schema uses '{word.Name}', which this check does not know."),
    };

    private static IEnumerable<string> Other(JsonElement root, JsonElement rule, JsonProperty entry, string path) =>
        rule.ValueKind == JsonValueKind.False ? [$"{path}: {entry.Name} is not a key"] : Check(root, rule, entry.Value, $"{path}.{entry.Name}");

    private static IEnumerable<JsonProperty> Others(JsonElement schema, JsonElement value) =>
        value.EnumerateObject().Where(entry => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(entry.Name, out _));

    private static bool HasType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The schema uses the type '{type}', which this check does not know."),
    };
}
