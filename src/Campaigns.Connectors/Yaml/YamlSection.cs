using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Connectors.Yaml;

/// <summary>One mapping of a definition file. Each read notes its key; <see cref="End"/> reports keys that nobody asked for.</summary>
/// <remarks>A fault is noted and a harmless default returned, so that reading goes on and one pass finds every fault.</remarks>
internal sealed class YamlSection
{
    private static readonly Dictionary<string, bool> Flags = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    private readonly Dictionary<string, YamlNode> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly YamlMappingNode node;

    public YamlSection(YamlMappingNode node, string path, DefinitionFaults faults)
    {
        this.node = node;
        Path = path;
        Faults = faults;
        foreach (var (key, value) in node.Children)
        {
            entries[(key as YamlScalarNode)?.Value ?? string.Empty] = value;
        }
    }

    public string Path { get; }

    public DefinitionFaults Faults { get; }

    public int Line => (int)node.Start.Line;

    public int Column => (int)node.Start.Column;

    /// <summary>The keys that the file writes here, in its order.</summary>
    public IEnumerable<string> Keys => entries.Keys;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The text of a key that may also be a group; null when it is a group or left out.</summary>
    public string? OptionalTextOrGroup(string key) => (Find(key) as YamlScalarNode)?.Value;

    public string Text(string key, string example)
    {
        var text = OptionalText(key);
        if (text is null && Find(key) is null)
        {
            Missing(key, $"Write {key}: {example}.");
        }

        return text ?? string.Empty;
    }

    public string? OptionalText(string key)
    {
        var value = Find(key);
        if (value is null or YamlScalarNode)
        {
            return (value as YamlScalarNode)?.Value;
        }

        Faults.Add(value, At(key), "A text belongs here.", "Write one value on the line.");
        return null;
    }

    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices, T fallback)
    {
        return OptionalText(key) is { } word ? Chosen(word, Find(key)!, At(key), choices, fallback) : fallback;
    }

    public int Number(string key, int fallback, int min, int max)
    {
        if (OptionalText(key) is not { } text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Faults.Add(Find(key), At(key), $"'{text}' is not a whole number from {min} to {max}.", $"Write one, such as {fallback}.");
        return fallback;
    }

    public bool Flag(string key, bool fallback = false) => Choice(key, Flags, fallback);

    public YamlSection? Section(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return new YamlSection(mapping, At(key), Faults);
            case { } other:
                Faults.Add(other, At(key), "A group of keys belongs here.", "Indent the keys under this one.");
                return null;
        }
    }

    public YamlSection? RequiredSection(string key, string example)
    {
        if (Find(key) is null)
        {
            Missing(key, $"Add the group {key}, such as {example}.");
        }

        return Section(key);
    }

    public IReadOnlyList<YamlSection> Sections(string key)
    {
        var sections = new List<YamlSection>();
        foreach (var (item, path) in Items(key))
        {
            if (item is YamlMappingNode mapping)
            {
                sections.Add(new YamlSection(mapping, path, Faults));
            }
            else
            {
                Faults.Add(item, path, "A group of keys belongs here.", "Write the entry as - key: value.");
            }
        }

        return sections;
    }

    /// <summary>A list of texts; a single text stands for a list of one.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (Find(key) is YamlScalarNode { Value: { } single })
        {
            return [single];
        }

        var texts = new List<string>();
        foreach (var (item, path) in Items(key))
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } text })
            {
                texts.Add(text);
            }
            else
            {
                Faults.Add(item, path, "A text belongs here.", "Write one value on the line.");
            }
        }

        return texts;
    }

    public IReadOnlyList<T> Choices<T>(string key, IReadOnlyDictionary<string, T> choices)
    {
        var chosen = new List<T>();
        foreach (var word in Texts(key))
        {
            if (choices.TryGetValue(word, out var value))
            {
                chosen.Add(value);
            }
            else
            {
                Faults.Add(Find(key), At(key), UnknownWord(word), WriteOneOf(choices.Keys));
            }
        }

        return chosen;
    }

    /// <summary>Reports the keys that no read asked for, with what is allowed here.</summary>
    public void End()
    {
        foreach (var key in entries.Keys.Where(key => !asked.Contains(key)))
        {
            Faults.Add(entries[key], At(key), $"'{key}' is not a key that belongs here.", $"Write one of {string.Join(", ", asked.Order(StringComparer.Ordinal))}, or remove the line.");
        }
    }

    public void Fault(string key, string fault, string cure) => Faults.Add(Find(key) ?? node, At(key), fault, cure);

    public string At(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    private static string UnknownWord(string word) => $"'{word}' is not known here.";

    private static string WriteOneOf(IEnumerable<string> words) => $"Write one of {string.Join(", ", words)}.";

    private T Chosen<T>(string word, YamlNode at, string path, IReadOnlyDictionary<string, T> choices, T fallback)
    {
        if (choices.TryGetValue(word, out var value))
        {
            return value;
        }

        Faults.Add(at, path, UnknownWord(word), WriteOneOf(choices.Keys));
        return fallback;
    }

    private IEnumerable<(YamlNode Node, string Path)> Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                return sequence.Children.Select((child, index) => (child, $"{At(key)}[{index}]"));
            case { } other:
                Faults.Add(other, At(key), "A list belongs here.", "Write each entry on its own line after a hyphen.");
                return [];
        }
    }

    /// <summary>The node of a key; null when the file leaves it out or empty.</summary>
    internal YamlNode? Find(string key)
    {
        asked.Add(key);
        return entries.GetValueOrDefault(key) switch
        {
            YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: null or "" or "~" or "null" } => null,
            var found => found,
        };
    }

    internal void Missing(string key, string cure) => Faults.Add(node, At(key), $"'{key}' is missing.", cure);
}
