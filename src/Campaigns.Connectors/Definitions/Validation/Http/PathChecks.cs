using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>Paths are paths.</summary>
internal static class PathChecks
{
    /// <summary>The path; null with a fault when it is none.</summary>
    public static FieldPath? Check(string? text, string place, DefinitionFaults faults)
    {
        if (text is null)
        {
            return null;
        }

        var path = FieldPath.TryParse(text, out var fault);
        if (path is null)
        {
            faults.AddAt(place, fault, "Write names with dots between them, such as data.list[].id.");
        }

        return path;
    }

    public static void CheckAll(IReadOnlyList<string> paths, string place, DefinitionFaults faults)
    {
        for (var index = 0; index < paths.Count; index++)
        {
            Check(paths[index], $"{place}[{index}]", faults);
        }
    }

    /// <summary>A path from the root of an answer, where no record is at hand.</summary>
    public static void CheckFromRoot(string? text, string place, DefinitionFaults faults)
    {
        if (Check(text, place, faults) is { Up: > 0 })
        {
            faults.AddAt(place, "There is no record here to go up from.", "Write the path from the root of the answer.");
        }
    }
}
