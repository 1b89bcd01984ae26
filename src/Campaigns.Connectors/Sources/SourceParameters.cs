using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Requests;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Sources;

/// <summary>Reads <c>parameters</c>: each one that the connector declares, and no other.</summary>
internal static class SourceParameters
{
    private const int LongestShown = 60;

    public static IReadOnlyDictionary<string, string> Read(YamlSection root, ConnectorDefinition connector)
    {
        var declared = connector.Http?.Parameters ?? new Dictionary<string, ParameterDefinition>();
        var given = root.Table("parameters").ToDictionary(entry => entry.Word, entry => entry, StringComparer.Ordinal);
        foreach (var entry in given.Values.Where(entry => !declared.ContainsKey(entry.Word)))
        {
            root.Faults.Add(entry.Line, entry.Path, $"The connector {connector.Id} has no parameter '{entry.Word}'.", Allowed(declared.Keys));
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, parameter) in declared)
        {
            if (given.GetValueOrDefault(name) is not { Text: { } text } entry)
            {
                Default(root, name, parameter, values);
            }
            else if (ParameterPattern.IsMatch(parameter, text))
            {
                values[name] = text;
            }
            else
            {
                root.Faults.Add(entry.Line, entry.Path, $"'{Shortened(text)}' is no {parameter.Name.En}.", $"Write what matches {parameter.Pattern}. {parameter.Description?.En}".TrimEnd());
            }
        }

        return values;
    }

    private static void Default(YamlSection root, string name, ParameterDefinition parameter, Dictionary<string, string> values)
    {
        if (parameter.Default is { } value)
        {
            values[name] = value;
        }
        else if (!parameter.Optional)
        {
            root.Fault("parameters", $"The parameter '{name}' is missing.", $"Add parameters: {{ {name}: … }}: {parameter.Name.En}. {parameter.Description?.En}".TrimEnd());
        }
    }

    private static string Allowed(IEnumerable<string> names) => names.ToList() is { Count: > 0 } some ? $"Write one of {string.Join(", ", some)}." : "Remove the line.";

    private static string Shortened(string text) => text.Length > LongestShown ? text[..LongestShown] + "…" : text;
}
