using YamlDotNet.RepresentationModel;

namespace Campaigns.Connectors.Yaml;

/// <summary>Line of every path of a document, so that validators, which see records only, can say where a fault stands.</summary>
internal sealed class YamlLines
{
    public static readonly YamlLines None = new(new YamlMappingNode());

    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    public YamlLines(YamlMappingNode root)
    {
        Walk(root, string.Empty);
    }

    /// <summary>Line of the path, or of the nearest part of it that the file holds; null when it holds none.</summary>
    public int? Find(string path)
    {
        for (var part = path; part.Length > 0; part = part[..Math.Max(part.LastIndexOfAny(['.', '[']), 0)])
        {
            if (lines.TryGetValue(part, out var line))
            {
                return line;
            }
        }

        return null;
    }

    private void Walk(YamlNode node, string path)
    {
        if (node is YamlMappingNode mapping)
        {
            foreach (var (key, value) in mapping.Children)
            {
                var name = (key as YamlScalarNode)?.Value ?? string.Empty;
                Note(path.Length == 0 ? name : $"{path}.{name}", key, value);
            }
        }
        else if (node is YamlSequenceNode sequence)
        {
            for (var index = 0; index < sequence.Children.Count; index++)
            {
                Note($"{path}[{index}]", sequence.Children[index], sequence.Children[index]);
            }
        }
    }

    private void Note(string path, YamlNode at, YamlNode value)
    {
        lines.TryAdd(path, (int)at.Start.Line);
        Walk(value, path);
    }
}
