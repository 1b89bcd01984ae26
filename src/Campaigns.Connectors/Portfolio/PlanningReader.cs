using System.Globalization;
using Campaigns.Connectors.Entering;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Portfolio;

/// <summary>A campaign's <c>costs</c>, <c>targets</c> and <c>populations</c> → their records, each with its place in the file.</summary>
/// <param name="campaign">The campaign.</param>
/// <param name="entering">True for what staff enter for a campaign that is there already: the rules of the forms hold. False for a file that describes the campaign itself.</param>
internal sealed class PlanningReader(Campaign campaign, bool entering)
{
    private const decimal MostPersons = 10_000_000_000;

    private static readonly IReadOnlyDictionary<string, CostKind> Kinds = Words.Of<CostKind>();
    private static readonly IReadOnlyDictionary<string, CostStage> Stages = Words.Of<CostStage>();
    private static readonly IReadOnlyDictionary<string, VatBasis> Vat = Words.Of<VatBasis>();

    public PlanningContent Read(YamlSection section) => new(
        [.. section.Sections("costs").Select(line => At(line, Cost(line)))],
        [.. section.Sections("targets").Select(line => At(line, Target(line)))],
        [.. section.Sections("populations").Select(line => At(line, Population(line)))]);

    private static EnteredLine<T> At<T>(YamlSection section, T record) => new(section.Line, section.Column, record);

    private CostLine Cost(YamlSection section)
    {
        var (first, last, _) = DaySpan.Read(section);
        var line = new CostLine
        {
            Campaign = campaign.Slug,
            Track = Track(section),
            Channel = Channel(section),
            CostKind = section.Choice("kind", Kinds, CostKind.Media),
            Stage = section.Choice("stage", Stages, CostStage.Planned),
            Amount = Amount(section, "amount"),
            Currency = section.OptionalText("currency") ?? "SEK",
            Vat = section.Choice("vat", Vat, VatBasis.Unknown),
            VatRate = section.Has("vat_rate") ? Amount(section, "vat_rate") : null,
            First = first,
            Last = last,
            Note = section.OptionalText("note"),
            Constructed = section.Flag("constructed"),
        };
        if (entering)
        {
            Require(section, "kind", Kinds.Keys);
            Require(section, "stage", Stages.Keys);
            Refuse(section, EntryRules.Of(line));
        }

        section.End();
        return line;
    }

    private TargetLine Target(YamlSection section)
    {
        var metric = section.Text("metric", "reach");
        if (metric.Length > 0 && MetricCatalog.All.All(known => known.Id != metric))
        {
            section.Fault("metric", $"There is no metric '{metric}'.", "Write the id of a metric of the catalogue, as reach or impressions.");
        }

        var line = new TargetLine
        {
            Campaign = campaign.Slug,
            Track = Track(section),
            Channel = Channel(section),
            Metric = metric,
            Value = Amount(section, "value"),
            Note = section.OptionalText("note"),
            Constructed = section.Flag("constructed"),
        };
        if (entering)
        {
            Refuse(section, EntryRules.Of(line));
        }

        section.End();
        return line;
    }

    private PopulationTable Population(YamlSection section)
    {
        var table = new PopulationTable
        {
            Campaign = campaign.Slug,
            Track = Track(section),
            Name = section.RequiredLocalized("name"),
            Size = Persons(section),
            Year = section.Number("year", 2023, 1900, 2100),
            Source = section.Text("source", "SCB, Befolkning 31 december"),
            Cells = [.. section.Sections("cells").Select(Cell)],
            Note = section.OptionalText("note"),
            Constructed = section.Flag("constructed"),
        };
        if (table.Cells.Sum(cell => cell.Size) > table.Size)
        {
            section.Fault("cells", "The parts add up to more than the whole.", "Correct the size, or the parts.");
        }

        section.End();
        return table;
    }

    private static PopulationPart Cell(YamlSection section)
    {
        var audience = section.Text("audience", "sex:men,age:18-24");
        try
        {
            _ = AudienceCell.Parse(audience);
        }
        catch (FormatException fault)
        {
            section.Fault("audience", fault.Message, "Write a cell such as sex:men,age:18-24.");
        }

        var part = new PopulationPart(audience, Persons(section));
        section.End();
        return part;
    }

    private string? Track(YamlSection section)
    {
        var track = section.OptionalText("track");
        if (track is not null && campaign.Tracks.All(known => known.Id != track))
        {
            section.Fault("track", $"The campaign has no track '{track}'.", entering ? OneOf(campaign.Tracks.Select(known => known.Id)) : "Add it under tracks, or correct the id.");
        }

        return track;
    }

    private string? Channel(YamlSection section)
    {
        var channel = section.OptionalText("channel");
        if (channel is not null && campaign.Channels.All(known => known.Channel != channel) && !(entering && ChannelCatalog.Find(channel) is not null))
        {
            section.Fault("channel", $"The campaign does not use the channel '{channel}'.", entering ? OneOf(campaign.Channels.Select(known => known.Channel)) : "Add it under channels, or correct the id.");
        }

        return channel;
    }

    private static decimal Amount(YamlSection section, string key)
    {
        var text = section.Text(key, "130000");
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return amount;
        }

        if (section.Has(key))
        {
            section.Fault(key, $"'{Wording.Quote(text)}' is not a number of zero or more.", "Write one such as 130000, without spaces.");
        }

        return 0;
    }

    private static long Persons(YamlSection section)
    {
        var size = Amount(section, "size");
        if (decimal.IsInteger(size) && size <= MostPersons)
        {
            return (long)size;
        }

        section.Fault("size", $"'{size.ToString(CultureInfo.InvariantCulture)}' is no number of persons.", "Write a whole number such as 130000.");
        return 0;
    }

    private static void Require(YamlSection section, string key, IEnumerable<string> words)
    {
        // An entered cost says itself what it is; only a portfolio's plan has words that go without saying.
        if (!section.Has(key))
        {
            section.Fault(key, $"'{key}' is missing.", $"Write one of {string.Join(", ", words)}.");
        }
    }

    private static void Refuse(YamlSection section, IEnumerable<RuleFault> faults)
    {
        foreach (var fault in faults)
        {
            section.Fault(fault.Key, fault.Finding.Fault.En, fault.Finding.Cure.En);
        }
    }

    private static string OneOf(IEnumerable<string> words) => $"Write one of {string.Join(", ", words)}, or leave it out.";
}
