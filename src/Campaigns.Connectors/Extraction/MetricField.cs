using System.Globalization;
using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Extraction;

/// <summary>One metric: from the record to its value and quality.</summary>
internal sealed class MetricField
{
    private readonly MetricFieldDefinition definition;
    private readonly FieldSource source;
    private readonly IReadOnlyList<FieldSource> plus;
    private readonly FieldSource? times;
    private readonly Quality final;
    private readonly Quality preliminary;
    private readonly Quality missing;

    public MetricField(string id, MetricFieldDefinition definition)
    {
        (Id, this.definition) = (id, definition);
        source = new FieldSource(FieldPath.Parse(definition.Path));
        plus = [.. definition.Plus.Select(path => new FieldSource(FieldPath.Parse(path)))];
        times = definition.Times is { } path ? new FieldSource(FieldPath.Parse(path)) : null;
        IsMoney = MetricCatalog.Get(id).Unit == MetricUnit.Money;
        final = new Quality
        {
            Qualifier = definition.Qualifier ?? (times is null ? Qualifier.Unhedged : Qualifier.About),
            Status = FigureStatus.Final,
            IdentityBasis = definition.Counts,
            DenominatorBase = definition.Of,
        };
        preliminary = final with { Status = FigureStatus.Preliminary };
        missing = final with { Status = FigureStatus.Missing, Qualifier = Qualifier.Unhedged };
    }

    public string Id { get; }

    /// <summary>True when the value is an amount, which has a currency.</summary>
    public bool IsMoney { get; }

    /// <summary>Reads the metric.</summary>
    /// <exception cref="FormatFaultException">The field is not there, or is not what it is declared to be.</exception>
    public MetricValue Read(Record record, PageColumns? columns, bool isFinal)
    {
        var value = Number(source, record, columns, definition.Type, out var pointer);
        foreach (var part in plus)
        {
            value += Number(part, record, columns, definition.Type, out _);
        }

        if (times is not null && value is not null)
        {
            value = Number(times, record, columns, NumberType.Integer, out _) is { } base_ ? decimal.Round(value.Value * base_, MidpointRounding.AwayFromZero) : null;
        }

        return new MetricValue(value, value is null ? missing : isFinal ? final : preliminary, pointer);
    }

    /// <summary>The value of a day on which nothing happened: none of everything, and no share of nothing.</summary>
    public MetricValue Nothing(bool isFinal, string pointer) => MetricCatalog.Get(Id).Kind == MetricKind.Ratio
        ? new MetricValue(null, missing, pointer)
        : new MetricValue(0, isFinal ? final : preliminary, pointer);

    /// <summary>The number; null when the platform gives none and may.</summary>
    private decimal? Number(FieldSource field, Record record, PageColumns? columns, NumberType type, out string pointer)
    {
        var place = field.Find(record, columns, out pointer);
        if (place is { ValueKind: not JsonValueKind.Null } list && definition.Pick.Count > 0)
        {
            place = Picked(list, ref pointer);
        }

        return place switch
        {
            null => Absent(pointer),
            { ValueKind: JsonValueKind.Null } => definition.Absent == AbsentMeaning.Error ? throw new FormatFaultException(pointer, "is null.") : null,
            { } value when IsEmpty(value) => null,
            { } value => JsonNumbers.TryRead(value, out var number)
                ? NumberRules.Convert(Meant(number), type, definition.AllowNegative, out var fault) ?? throw new FormatFaultException(pointer, fault + ".")
                : throw new FormatFaultException(pointer, "is not a number."),
        };
    }

    private decimal Meant(decimal number) => definition.Decimals is { } decimals ? decimal.Round(number, decimals, MidpointRounding.AwayFromZero) : number;

    private decimal? Absent(string pointer) => definition.Absent switch
    {
        AbsentMeaning.Zero => 0,
        AbsentMeaning.Missing => null,
        _ => throw new FormatFaultException(pointer, "is not there."),
    };

    private bool IsEmpty(JsonElement place) => definition.Empty.Count > 0 && place.ValueKind == JsonValueKind.String && definition.Empty.Contains(place.GetString()!, StringComparer.Ordinal);

    private JsonElement? Picked(JsonElement list, ref string pointer)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw new FormatFaultException(pointer, "is not a list.");
        }

        JsonElement? found = null;
        var (index, at) = (0, pointer);
        foreach (var element in list.EnumerateArray())
        {
            if (definition.Pick.All(wanted => JsonPlaces.Text(element, [FieldPath.Parse(wanted.Key)]) == wanted.Value))
            {
                if (found is not null)
                {
                    throw new FormatFaultException(pointer, "holds the picked element twice.");
                }

                at = string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}/{definition.Value}");
                found = element.TryGetProperty(definition.Value!, out var value) ? value : throw new FormatFaultException(at, "is not there.");
            }

            index++;
        }

        pointer = at;
        return found;
    }
}

/// <summary>A metric's value.</summary>
/// <param name="Value">In the metric's unit; null when the platform gives none.</param>
/// <param name="Quality">How certain it is.</param>
/// <param name="Pointer">Its place.</param>
internal readonly record struct MetricValue(decimal? Value, Quality Quality, string Pointer);
