using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>Dimensions lead to channels, audiences and lookups that exist.</summary>
internal static class DimensionsValidator
{
    public static void Validate(HttpDefinition http, StreamDefinition stream, string place, DefinitionFaults faults)
    {
        foreach (var (name, field) in stream.Dimensions.Named())
        {
            CheckField(http, field, $"{place}.{name}", faults);
        }

        CheckWords(stream.Dimensions.Channel, $"{place}.channel", id => ChannelCatalog.Find(id) is not null, $"Write one of {string.Join(", ", ChannelCatalog.All.Select(channel => channel.Id))}.", faults);
        CheckWords(stream.Dimensions.Age, $"{place}.age", value => IsCell("age", value), "Write a band such as 25-34 or 65+, or unknown.", faults);
        CheckWords(stream.Dimensions.Gender, $"{place}.gender", value => IsCell("sex", value), "Write men, women, boys, girls, other or unknown.", faults);
        CheckWords(stream.Dimensions.Language, $"{place}.language", value => IsCell("language", value), "Write a language tag such as uk, or unknown.", faults);
        CheckWords(stream.Dimensions.Region, $"{place}.region", value => IsCell("region", value), "Write a county code of two digits, a municipality code of four, or unknown.", faults);
        foreach (var (name, field) in stream.Dimensions.Named().Where(pair => pair.Name is "channel" or "age" or "gender" or "region"))
        {
            if (field is { Path: not null, Values.Count: 0 })
            {
                faults.AddAt($"{place}.{name}", "The platform's words have no table.", "Write values: { word: meaning }.");
            }
        }
    }

    public static void CheckField(HttpDefinition http, FieldDefinition? field, string place, DefinitionFaults faults)
    {
        if (field is null)
        {
            return;
        }

        PathChecks.Check(field.Path, place, faults);
        if ((field.Path is null) == (field.Constant is null))
        {
            faults.AddAt(place, "The field has neither a path nor a constant, or both.", "Write one of the two.");
        }

        foreach (var step in field.Lookup)
        {
            var (lookup, value) = step.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? (step[..dot], step[(dot + 1)..]) : (step, string.Empty);
            if (!http.Lookups.TryGetValue(lookup, out var found) || !found.Values.ContainsKey(value))
            {
                faults.AddAt($"{place}.lookup", $"'{step}' is no value of a lookup.", "Write the lookup, a dot and the name of one of its values.");
            }
        }
    }

    private static void CheckWords(FieldDefinition? field, string place, Func<string, bool> known, string cure, DefinitionFaults faults)
    {
        if (field is null)
        {
            return;
        }

        foreach (var value in field.Values.Values.Append(field.Constant).OfType<string>().Distinct(StringComparer.Ordinal).Where(value => !known(value)))
        {
            faults.AddAt(place, $"'{value}' is not known here.", cure);
        }
    }

    private static bool IsCell(string dimension, string value)
    {
        try
        {
            return !AudienceCell.Parse($"{dimension}:{value}").IsAll;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
