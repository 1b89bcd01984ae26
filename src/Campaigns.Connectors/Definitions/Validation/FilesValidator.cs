using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation;

/// <summary>The files that a definition names lie in its own folder.</summary>
internal static class FilesValidator
{
    public static void Validate(ConnectorDefinition definition, DirectoryInfo folder, DefinitionFaults faults)
    {
        if (definition.Portfolio is { } portfolio)
        {
            Check(portfolio, "portfolio", folder, faults);
        }

        for (var index = 0; index < definition.Figures.Count; index++)
        {
            Check(definition.Figures[index], $"figures[{index}]", folder, faults);
        }
    }

    private static void Check(string name, string path, DirectoryInfo folder, DefinitionFaults faults)
    {
        // A path could lead out of the folder to any file of the machine.
        if (name.Length == 0 || name.AsSpan().IndexOfAny('/', '\\') >= 0 || name.StartsWith('.'))
        {
            faults.AddAt(path, $"'{name}' is not the name of a file in the connector's folder.", "Write the bare name.");
        }
        else if (!File.Exists(Path.Combine(folder.FullName, name)))
        {
            faults.AddAt(path, $"There is no file '{name}' in the connector's folder.", "Correct the name or add the file.");
        }
    }
}
