using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Lookups;

namespace Campaigns.Connectors.Extraction;

/// <summary>One dimension: from the record to the word that it means here.</summary>
internal sealed class DimensionField
{
    // Longer than any name or id that a platform allows.
    private const int MaxLength = 1000;

    private readonly FieldDefinition definition;
    private readonly FieldSource? source;
    private readonly IReadOnlyList<(string Lookup, string Value)> lookups;

    public DimensionField(FieldDefinition definition)
    {
        this.definition = definition;
        source = definition.Path is { } path ? new FieldSource(FieldPath.Parse(path)) : null;
        lookups = [.. definition.Lookup.Select(step => step.Split('.', 2)).Select(parts => (parts[0], parts[1]))];
    }

    /// <summary>Reads a day.</summary>
    /// <exception cref="FormatFaultException">There is none where one belongs.</exception>
    public DateOnly Day(Record record, PageColumns? columns)
    {
        if (source!.Path.IsKey)
        {
            return source.Key(record) is { } key && DayReader.Read(key) is { } day ? day : throw new FormatFaultException(record.Pointer, "is not named by a day.");
        }

        var place = source.Find(record, columns, out var pointer) ?? throw new FormatFaultException(pointer, "the day is not there.");
        return DayReader.Read(place) ?? throw new FormatFaultException(pointer, "is not a day.");
    }

    /// <summary>Reads a word.</summary>
    /// <returns>The word with what it means; no word when the field is absent and may be.</returns>
    /// <exception cref="FormatFaultException">The field is absent and may not be, or holds no text.</exception>
    /// <exception cref="RecordRefusedException">The platform's word, or its id in a lookup, is not known.</exception>
    public DimensionValue Read(Record record, PageColumns? columns, IReadOnlyDictionary<string, LookupTable> tables)
    {
        if (definition.Constant is { } constant)
        {
            return new DimensionValue(constant, false);
        }

        if (Raw(record, columns, out var pointer) is not { Length: > 0 } raw)
        {
            return definition.Optional ? default : throw new FormatFaultException(pointer, "is not there, or empty.");
        }

        if (raw.Length > MaxLength)
        {
            throw new FormatFaultException(pointer, $"is longer than {MaxLength} signs.");
        }

        if (definition.Skip.Contains(raw, StringComparer.Ordinal))
        {
            return new DimensionValue(null, true);
        }

        return new DimensionValue(Mapped(Looked(Stripped(raw, pointer), pointer, tables), pointer), false);
    }

    private string? Raw(Record record, PageColumns? columns, out string pointer)
    {
        pointer = record.Pointer;
        if (source!.Path.IsKey)
        {
            return source.Key(record);
        }

        var place = source.Find(record, columns, out pointer);
        return place?.ValueKind switch
        {
            null or JsonValueKind.Null => null,
            JsonValueKind.String => place.Value.GetString(),
            JsonValueKind.Number => place.Value.GetRawText(),
            _ => throw new FormatFaultException(pointer, "is not a text."),
        };
    }

    private string Stripped(string raw, string pointer)
    {
        if (definition.StripPrefix is not { } prefix)
        {
            return raw;
        }

        return raw.StartsWith(prefix, StringComparison.Ordinal) ? raw[prefix.Length..] : throw new FormatFaultException(pointer, $"does not begin with '{prefix}'.");
    }

    private string? Looked(string value, string pointer, IReadOnlyDictionary<string, LookupTable> tables)
    {
        string? current = value;
        foreach (var (lookup, name) in lookups)
        {
            if (current is not null)
            {
                current = tables[lookup].Find(current, name);
            }
        }

        return current ?? (definition.Optional ? null : throw new RecordRefusedException(pointer, $"'{value}' is not in the platform's listing of {lookups[0].Lookup}."));
    }

    private string? Mapped(string? value, string pointer)
    {
        if (value is null || definition.Values.Count == 0)
        {
            return value;
        }

        return definition.Values.TryGetValue(value, out var meaning) ? meaning : throw new RecordRefusedException(pointer, $"'{value}' is a word that the connector does not know.");
    }
}

/// <summary>A dimension's word.</summary>
/// <param name="Word">The word; null when the platform tells none.</param>
/// <param name="IsSkipped">True when the definition leaves records with this word out on purpose.</param>
internal readonly record struct DimensionValue(string? Word, bool IsSkipped);
