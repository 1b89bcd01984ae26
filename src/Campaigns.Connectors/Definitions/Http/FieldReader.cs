using Campaigns.Connectors.Yaml;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>One field, as a path alone or as a group of keys → its record.</summary>
internal static class FieldReader
{
    public static FieldDefinition? Optional(YamlSection parent, string key)
    {
        switch (parent.Find(key))
        {
            case null:
                return null;
            case YamlScalarNode:
                return new FieldDefinition { Path = parent.OptionalText(key) };
            default:
                return parent.Section(key) is { } section ? Read(section) : null;
        }
    }

    private static FieldDefinition Read(YamlSection section)
    {
        var field = new FieldDefinition
        {
            Path = section.OptionalText("path"),
            Constant = section.OptionalText("constant"),
            Optional = section.Flag("optional"),
            StripPrefix = section.OptionalText("strip_prefix"),
            Values = section.Map("values"),
            Skip = section.Texts("skip"),
            Lookup = section.Texts("lookup"),
        };
        section.End();
        return field;
    }
}
