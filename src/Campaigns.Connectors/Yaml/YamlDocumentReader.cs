using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Connectors.Yaml;

/// <summary>Text of a definition file → its root section, with the line of every node kept for messages.</summary>
internal static class YamlDocumentReader
{
    /// <summary>Deepest nesting that is read. Real definitions use seven levels; deeper text would only serve to exhaust the stack.</summary>
    public const int MaxDepth = 32;

    public const int MaxCharacters = 1_000_000;

    public static YamlSection? Read(string text, DefinitionFaults faults)
    {
        if (text.Length > MaxCharacters)
        {
            faults.Add((int?)null, string.Empty, "The file is larger than a million characters.", "Split it.");
            return null;
        }

        try
        {
            return CheckEvents(text, faults) ? Root(text, faults) : null;
        }
        catch (YamlException exception)
        {
            faults.Add((int)exception.Start.Line, string.Empty, $"The file is not valid YAML: {exception.Message}", "Correct the line.");
            return null;
        }
    }

    private static bool CheckEvents(string text, DefinitionFaults faults)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MaxDepth)
            {
                faults.Add((int)parser.Current.Start.Line, string.Empty, $"The file nests deeper than {MaxDepth} levels.", "Flatten it.");
                return false;
            }

            if (parser.Current is AnchorAlias)
            {
                faults.Add((int)parser.Current.Start.Line, string.Empty, "The file uses a YAML alias (*name).", "Write the text out: every line then shows all it says.");
                return false;
            }
        }

        return true;
    }

    private static YamlSection? Root(string text, DefinitionFaults faults)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        if (stream.Documents.Count != 1)
        {
            faults.Add((int?)null, string.Empty, $"The file holds {stream.Documents.Count} YAML documents.", "Write exactly one.");
            return null;
        }

        if (stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            faults.Add((int?)null, string.Empty, "The file is not a list of keys and values.", "Start it with a key, such as id: my-connector.");
            return null;
        }

        faults.Lines = new YamlLines(root);
        return new YamlSection(root, string.Empty, faults);
    }
}
