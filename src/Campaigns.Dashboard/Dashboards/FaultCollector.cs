using YamlDotNet.RepresentationModel;

namespace Campaigns.Dashboard.Dashboards;

/// <summary>Reads parts of a YAML tree and notes every fault with its place, so that one reading names them all.</summary>
/// <param name="file">Name of the file in the faults.</param>
internal sealed class FaultCollector(string file)
{
    private readonly List<DashboardFault> faults = [];

    internal IReadOnlyList<DashboardFault> Faults => faults;

    internal void Add(YamlNode node, string message) => Add(node.Start.Line, node.Start.Column, message);

    internal void Add(long line, long column, string message) => faults.Add(new DashboardFault(file, line, column, message));

    /// <summary>The entries of a mapping whose keys are all allowed; null, with a fault, when the node is no mapping.</summary>
    internal IReadOnlyDictionary<string, YamlNode>? Mapping(YamlNode node, string what, IReadOnlyList<string> allowed)
    {
        if (node is not YamlMappingNode mapping)
        {
            Add(node, $"{what} must be a mapping with the keys {Join(allowed)}.");
            return null;
        }

        var entries = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            string name = (key as YamlScalarNode)?.Value ?? "";
            if (allowed.Contains(name, StringComparer.Ordinal))
            {
                entries[name] = value;
            }
            else
            {
                Add(key, $"Unknown key '{name}' in {what}. Allowed keys: {Join(allowed)}.");
            }
        }

        return entries;
    }

    /// <summary>The items of a list; empty, with a fault, when the node is none.</summary>
    internal IReadOnlyList<YamlNode> Sequence(YamlNode node, string what)
    {
        if (node is YamlSequenceNode sequence)
        {
            return [.. sequence.Children];
        }

        Add(node, $"{what} must be a list.");
        return [];
    }

    /// <summary>The text of a scalar; null, with a fault, when it is something else or empty.</summary>
    internal string? Text(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } text })
        {
            return text;
        }

        Add(node, $"{what} must be a word.");
        return null;
    }

    /// <summary>The meaning of a word; null, with a fault that names the allowed ones, when it has none.</summary>
    internal T? Word<T>(YamlNode node, string what, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(node, what) is not { } word)
        {
            return null;
        }

        if (words.TryGetValue(word, out T value))
        {
            return value;
        }

        Add(node, $"Unknown {what} '{word}'. Write one of {Join(words.Keys)}.");
        return null;
    }

    private static string Join(IEnumerable<string> words) => string.Join(", ", words);
}
