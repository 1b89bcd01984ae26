using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Sources;

/// <summary>Reads <c>secrets</c>: where each key is found, never the key. A text that is no reference is refused and not repeated in any message.</summary>
internal static class SourceSecrets
{
    public static IReadOnlyDictionary<string, string> Read(YamlSection root, ConnectorDefinition connector)
    {
        var declared = connector.Http?.Secrets ?? new Dictionary<string, SecretDefinition>();
        var given = root.Table("secrets");
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in given)
        {
            if (!declared.ContainsKey(entry.Word))
            {
                root.Faults.Add(entry.Line, "secrets", $"The connector {connector.Id} has no such secret.", $"Write one of {string.Join(", ", declared.Keys)}, or remove the line.");
            }
            else if (IsReference(entry.Text))
            {
                references[entry.Word] = entry.Text!;
            }
            else
            {
                root.Faults.Add(
                    entry.Line, $"secrets.{entry.Word}", "A key does not belong in this file.", "Write where it is found: env:NAME or file:/path. If a key stood here, make a new one.");
            }
        }

        foreach (var (name, secret) in declared.Where(secret => !secret.Value.Optional && given.All(entry => entry.Word != secret.Key)))
        {
            root.Fault("secrets", $"The secret '{name}' is missing.", $"Add secrets: {{ {name}: env:NAME }}: {secret.Name.En}. {secret.Description?.En}".TrimEnd());
        }

        return references;
    }

    private static bool IsReference(string? text) =>
        text is not null
        && ((text.StartsWith("env:", StringComparison.Ordinal) && text.Length > 4 && text.AsSpan(4).IndexOfAnyExcept(NameCharacters) < 0)
            || (text.StartsWith("file:", StringComparison.Ordinal) && Path.IsPathRooted(text[5..])));

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");
}
