using System.Globalization;
using System.Text.Json;

namespace Campaigns.Connectors.Extraction;

/// <summary>Finds a field from a record: in it, above it, or at a position that the answer names.</summary>
internal sealed class FieldSource(FieldPath path)
{
    public FieldPath Path => path;

    /// <summary>The value; null when it is not there.</summary>
    /// <param name="record">The record.</param>
    /// <param name="columns">Names of positional values.</param>
    /// <param name="pointer">Its place, or where it would be.</param>
    /// <exception cref="FormatFaultException">A positional array has another length than its names.</exception>
    public JsonElement? Find(Record record, PageColumns? columns, out string pointer)
    {
        var (place, at) = Start(record);
        pointer = at;
        if (place is not { } element)
        {
            return null;
        }

        // Text of the steps so far: the name under which positional arrays are declared.
        var walked = ".";
        foreach (var step in path.Steps)
        {
            if (element.ValueKind == JsonValueKind.Array && step.Kind == PathStepKind.Member && columns?.Of(walked) is { } names)
            {
                if (names.Count != element.GetArrayLength())
                {
                    throw new FormatFaultException(pointer, $"holds {element.GetArrayLength()} values where {names.Count} are named.");
                }

                if (!names.TryGetValue(step.Name, out var position))
                {
                    return null;
                }

                pointer = string.Create(CultureInfo.InvariantCulture, $"{pointer}/{position}");
                element = element[position];
            }
            else if (step.Repeats)
            {
                return null;
            }
            else
            {
                pointer += step.Kind == PathStepKind.Member ? "/" + RecordWalker.Escape(step.Name) : "/" + step.Index.ToString(CultureInfo.InvariantCulture);
                if (!JsonPlaces.TryStep(element, step, out var next))
                {
                    return null;
                }

                element = next;
            }

            walked = walked == "." ? step.Name : $"{walked}.{step.Name}";
        }

        return element;
    }

    /// <summary>The name of the place, for paths that end in <c>@key</c>; null when it is no member.</summary>
    public string? Key(Record record) => Above(record)?.Key;

    private (JsonElement? Place, string Pointer) Start(Record record)
    {
        if (path.FromRoot)
        {
            var root = record;
            while (root.Holder is { } holder)
            {
                root = holder;
            }

            return (root.Element, string.Empty);
        }

        return Above(record) is { } above ? (above.Element, above.Pointer) : (null, record.Pointer);
    }

    private Record? Above(Record record)
    {
        Record? place = record;
        for (var up = 0; up < path.Up && place is not null; up++)
        {
            place = place.Holder;
        }

        return place;
    }
}
