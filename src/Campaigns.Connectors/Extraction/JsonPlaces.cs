using System.Text.Json;

namespace Campaigns.Connectors.Extraction;

/// <summary>Finds the places in an answer that a path leads to.</summary>
internal static class JsonPlaces
{
    /// <summary>The first place; null when there is none.</summary>
    public static JsonElement? First(JsonElement root, FieldPath path)
    {
        foreach (var place in All(root, path.Steps, 0))
        {
            return place;
        }

        return null;
    }

    /// <summary>Every place, in the order of the answer.</summary>
    public static IEnumerable<JsonElement> All(JsonElement root, FieldPath path) => All(root, path.Steps, 0);

    /// <summary>The first text or number that one of the paths leads to; null when none does.</summary>
    public static string? Text(JsonElement root, IEnumerable<FieldPath> paths)
    {
        foreach (var path in paths)
        {
            if (First(root, path) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } place)
            {
                return place.ValueKind == JsonValueKind.String ? place.GetString() : place.GetRawText();
            }
        }

        return null;
    }

    private static IEnumerable<JsonElement> All(JsonElement place, IReadOnlyList<PathStep> steps, int from)
    {
        for (var index = from; index < steps.Count; index++)
        {
            if (steps[index].Repeats)
            {
                return Children(place, steps[index]).SelectMany(child => All(child, steps, index + 1));
            }

            if (!TryStep(place, steps[index], out place))
            {
                return [];
            }
        }

        return [place];
    }

    public static bool TryStep(JsonElement place, PathStep step, out JsonElement next)
    {
        next = default;
        switch (step.Kind)
        {
            case PathStepKind.Member:
                return place.ValueKind == JsonValueKind.Object && place.TryGetProperty(step.Name, out next);
            default:
                if (place.ValueKind != JsonValueKind.Array || step.Index >= place.GetArrayLength())
                {
                    return false;
                }

                next = place[step.Index];
                return true;
        }
    }

    private static IEnumerable<JsonElement> Children(JsonElement place, PathStep step) => (step.Kind, place.ValueKind) switch
    {
        (PathStepKind.EachElement, JsonValueKind.Array) => place.EnumerateArray(),
        (PathStepKind.EachMember, JsonValueKind.Object) => place.EnumerateObject().Select(member => member.Value),
        _ => [],
    };
}
