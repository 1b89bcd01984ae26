using System.Globalization;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Portfolio;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;

namespace Campaigns.Connectors.Entering;

/// <summary>The lists <c>rates</c> and <c>breaks</c> of a file of entries, which serve every campaign → their records.</summary>
internal static class CommonEntryReader
{
    public static PlanningContent Read(YamlSection root) => PlanningContent.None with
    {
        Rates = [.. root.Sections("rates").Select(line => new EnteredLine<RateLine>(line.Line, line.Column, Rate(line)))],
        Breaks = [.. root.Sections("breaks").Select(line => new EnteredLine<BreakLine>(line.Line, line.Column, Break(line)))],
    };

    private static RateLine Rate(YamlSection section)
    {
        var line = new RateLine
        {
            Currency = section.Text("currency", "EUR"),
            SekPerUnit = Number(section, "sek_per_unit"),
            Day = Day(section, "day", out _),
            Source = section.Text("source", "Riksbanken"),
            Note = section.OptionalText("note"),
            Constructed = section.Flag("constructed"),
        };
        foreach (var fault in EntryRules.Of(line))
        {
            section.Fault(fault.Key, fault.Finding.Fault.En, fault.Finding.Cure.En);
        }

        section.End();
        return line;
    }

    private static BreakLine Break(YamlSection section)
    {
        var line = new BreakLine
        {
            Channel = Known(section, "channel", id => ChannelCatalog.Find(id) is not null),
            Metric = Known(section, "metric", id => MetricCatalog.Find(id) is not null),
            ValidFrom = Day(section, "valid_from", out var precision),
            Precision = precision,
            WordingOnly = section.Flag("wording_only"),
            Reason = section.RequiredLocalized("reason"),
            Source = section.Text("source", "the platform's notice of 2024-03-01"),
        };
        foreach (var fault in EntryRules.Of(line))
        {
            section.Fault(fault.Key, fault.Finding.Fault.En, fault.Finding.Cure.En);
        }

        section.End();
        return line;
    }

    private static string? Known(YamlSection section, string key, Func<string, bool> exists)
    {
        var id = section.OptionalText(key);
        if (id is not null && !exists(id))
        {
            section.Fault(key, $"There is no {key} '{Wording.Quote(id)}'.", $"Write the id of a {key} of the catalogue, or leave it out for all.");
        }

        return id;
    }

    private static DateOnly Day(YamlSection section, string key, out DatePrecision precision)
    {
        var span = DaySpan.ReadOne(section, key);
        if (span is null && !section.Has(key))
        {
            section.Fault(key, $"'{key}' is missing.", "Write a day such as 2023-11-01.");
        }

        precision = span?.Precision ?? DatePrecision.Day;
        return span?.First ?? default;
    }

    private static decimal Number(YamlSection section, string key)
    {
        var text = section.Text(key, "11.48");
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (section.Has(key))
        {
            section.Fault(key, $"'{Wording.Quote(text)}' is no number above zero.", "Write one such as 11.48, without spaces.");
        }

        return 1;
    }
}
