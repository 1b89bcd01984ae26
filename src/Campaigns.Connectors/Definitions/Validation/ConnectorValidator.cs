using System.Text.RegularExpressions;
using Campaigns.Connectors.Definitions.Validation.Http;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation;

/// <summary>Runs every validator over one definition. All run, so that one start reports every fault.</summary>
internal static partial class ConnectorValidator
{
    /// <param name="definition">The definition as it was read.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="faults">Gets the faults.</param>
    public static void Validate(ConnectorDefinition definition, DirectoryInfo folder, DefinitionFaults faults)
    {
        if (!IdPattern().IsMatch(definition.Id) || definition.Id != folder.Name)
        {
            faults.AddAt("id", $"'{definition.Id}' is not the name of the folder, in lower-case letters, digits and hyphens.", $"Write id: {folder.Name}, or rename the folder.");
        }

        FilesValidator.Validate(definition, folder, faults);
        if (definition.Kind == ConnectorKind.Http)
        {
            HttpValidator.Validate(definition, faults);
            return;
        }

        ColumnsValidator.Validate(definition, faults);
        FiguresValidator.Validate(definition.File, faults);
        TablesValidator.Validate(definition.File, faults);
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
