using System.Globalization;
using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Pulling;

namespace Campaigns.Connectors.Extraction;

/// <summary>Goes through the records of an answer in its order. A part that is not there is a fault unless the path lets it be absent.</summary>
internal sealed class RecordWalker
{
    private readonly RecordsDefinition definition;
    private readonly IReadOnlyList<PathStep> steps;
    private readonly IReadOnlyList<FieldPath> required;
    private readonly Dictionary<int, ItemStatus> statuses;

    public RecordWalker(RecordsDefinition definition)
    {
        this.definition = definition;
        steps = FieldPath.Parse(definition.Path).Steps;
        required = [.. definition.Requires.Select(FieldPath.Parse)];
        statuses = definition.Statuses.ToDictionary(
            status => FieldPath.Parse(status.At).Steps.Count,
            status => new ItemStatus(FieldPath.Parse(status.Path), status.Ok, status.Message is { } message ? FieldPath.Parse(message) : null));
    }

    /// <summary>The records.</summary>
    /// <param name="root">The answer.</param>
    /// <param name="rejected">Gets the parts that the platform itself marked as failed.</param>
    /// <exception cref="FormatFaultException">The answer has another shape.</exception>
    public IEnumerable<Record> Walk(JsonElement root, List<RejectedRecord> rejected)
    {
        foreach (var path in required)
        {
            if (JsonPlaces.First(root, path) is null && !(definition.EmptyArrayIsNothing && IsEmptyArray(root)))
            {
                throw new FormatFaultException(string.Empty, $"'{path}' is not there, which every answer holds.");
            }
        }

        return Walk(new Record(root, string.Empty, null, null), root, string.Empty, 0, rejected);
    }

    private IEnumerable<Record> Walk(Record holder, JsonElement place, string pointer, int from, List<RejectedRecord> rejected)
    {
        for (var index = from; index < steps.Count; index++)
        {
            var step = steps[index];
            if (step.Repeats)
            {
                return Children(place, pointer, step).SelectMany(child => Enter(holder, child, index + 1, rejected));
            }

            if (JsonPlaces.TryStep(place, step, out var next))
            {
                pointer += step.Kind == PathStepKind.Member ? "/" + Escape(step.Name) : "/" + step.Index.ToString(CultureInfo.InvariantCulture);
                place = next;
                continue;
            }

            // Absent where it may be, in an object that could hold it.
            if (step.Optional && place.ValueKind == JsonValueKind.Object)
            {
                return [];
            }

            throw new FormatFaultException(pointer, $"'{step.Name}' is not there.");
        }

        return [from == steps.Count ? holder : new Record(place, pointer, null, holder)];
    }

    private IEnumerable<Record> Enter(Record holder, (JsonElement Element, string Pointer, string? Key) child, int from, List<RejectedRecord> rejected)
    {
        if (definition.EmptyArrayIsNothing && IsEmptyArray(child.Element))
        {
            return [];
        }

        if (statuses.TryGetValue(from, out var status) && status.Fault(child.Element) is { } fault)
        {
            rejected.Add(new RejectedRecord(child.Pointer, fault));
            return [];
        }

        return Walk(new Record(child.Element, child.Pointer, child.Key, holder), child.Element, child.Pointer, from, rejected);
    }

    private IEnumerable<(JsonElement Element, string Pointer, string? Key)> Children(JsonElement place, string pointer, PathStep step)
    {
        if (step.Kind == PathStepKind.EachElement && place.ValueKind == JsonValueKind.Array)
        {
            return place.EnumerateArray().Select((element, index) => (element, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}"), (string?)null));
        }

        if (step.Kind == PathStepKind.EachMember && place.ValueKind == JsonValueKind.Object)
        {
            return place.EnumerateObject().Select(member => (member.Value, $"{pointer}/{Escape(member.Name)}", (string?)member.Name));
        }

        // PHP writes an empty object as an empty array.
        return definition.EmptyArrayIsNothing && IsEmptyArray(place)
            ? []
            : throw new FormatFaultException(pointer, step.Kind == PathStepKind.EachElement ? "is not a list." : "is not an object.");
    }

    public static string Escape(string name) => name.AsSpan().IndexOfAny('~', '/') < 0 ? name : name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool IsEmptyArray(JsonElement place) => place.ValueKind == JsonValueKind.Array && place.GetArrayLength() == 0;

    private sealed record ItemStatus(FieldPath Path, IReadOnlyList<string> Ok, FieldPath? Message)
    {
        public string? Fault(JsonElement part)
        {
            var status = JsonPlaces.Text(part, [Path]);
            if (status is not null && Ok.Contains(status, StringComparer.OrdinalIgnoreCase))
            {
                return null;
            }

            var message = Message is null ? null : JsonPlaces.Text(part, [Message]);
            return $"The platform marks this part as failed: {status ?? "no status"}{(message is null ? string.Empty : ", " + message)}.";
        }
    }
}
