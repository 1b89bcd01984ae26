using YamlDotNet.RepresentationModel;

namespace Campaigns.Connectors.Yaml;

/// <summary>One line of a table: a word of the file and what it means, as one text or as a group of keys.</summary>
internal sealed record YamlTableEntry(string Word, string? Text, YamlSection? Group, int Line, string Path);

/// <summary>Reads tables whose keys are words of a file, not keys of ours.</summary>
internal static class YamlTable
{
    /// <summary>The entries in the order of the file; empty when the table is absent, or is none, which is noted.</summary>
    public static IReadOnlyList<YamlTableEntry> Table(this YamlSection parent, string key)
    {
        if (parent.Find(key) is not YamlMappingNode mapping)
        {
            _ = parent.Section(key);
            return [];
        }

        return [.. mapping.Children.Select(pair => Entry(pair.Key, pair.Value, parent.At(key), parent.Faults))];
    }

    private static YamlTableEntry Entry(YamlNode key, YamlNode value, string path, DefinitionFaults faults)
    {
        var word = (key as YamlScalarNode)?.Value ?? string.Empty;
        var at = $"{path}['{word}']";
        var group = value is YamlMappingNode mapping ? new YamlSection(mapping, at, faults) : null;
        var text = (value as YamlScalarNode)?.Value;
        if (word.Length == 0 || (group is null && text is null))
        {
            faults.Add(key, at, "A table needs a word on the left and what it means on the right.", "Write word: meaning.");
        }

        return new YamlTableEntry(word, text, group, (int)key.Start.Line, at);
    }
}
