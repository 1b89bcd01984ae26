using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Connectors.Yaml;

/// <summary>Reads groups whose keys are names that the definition chooses itself.</summary>
internal static class YamlMaps
{
    /// <summary>Name → text.</summary>
    public static IReadOnlyDictionary<string, string> Map(this YamlSection parent, string key)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in parent.Table(key))
        {
            if (entry.Group is not null)
            {
                parent.Faults.Add(entry.Line, entry.Path, "A text belongs here.", "Write one value on the line.");
            }

            map[entry.Word] = entry.Text ?? string.Empty;
        }

        return map;
    }

    /// <summary>Name → a group of keys, or what a single text stands for.</summary>
    public static IReadOnlyDictionary<string, T> Named<T>(this YamlSection parent, string key, Func<YamlSection, T> read, Func<string, T>? fromText = null)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in parent.Table(key))
        {
            if (entry.Group is { } group)
            {
                map[entry.Word] = read(group);
            }
            else if (fromText is not null)
            {
                map[entry.Word] = fromText(entry.Text ?? string.Empty);
            }
            else
            {
                parent.Faults.Add(entry.Line, entry.Path, "A group of keys belongs here.", "Indent the keys under this one.");
            }
        }

        return map;
    }

    /// <summary>A whole number, or null when the key is left out.</summary>
    public static int? OptionalNumber(this YamlSection section, string key, int min, int max) => section.Has(key) ? section.Number(key, min, min, max) : null;

    /// <summary>A JSON object written as YAML; null when the key is left out.</summary>
    public static JsonObject? Json(this YamlSection section, string key)
    {
        if (section.Find(key) is null or YamlMappingNode)
        {
            return section.Find(key) is { } node ? (JsonObject)ToJson(node)! : null;
        }

        section.Fault(key, "A group of keys belongs here.", "Write the JSON object as YAML.");
        return null;
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create((pair.Key as YamlScalarNode)?.Value ?? string.Empty, ToJson(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" or "~" or "" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain } number when decimal.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => JsonValue.Create(value),
        YamlScalarNode text => JsonValue.Create(text.Value ?? string.Empty),
        _ => null,
    };
}
