using System.Globalization;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Portfolio;

/// <summary>A campaign's <c>costs</c>, <c>targets</c> and <c>populations</c> → their records.</summary>
internal static class PlanningReader
{
    private static readonly IReadOnlyDictionary<string, CostKind> Kinds = Words.Of<CostKind>();
    private static readonly IReadOnlyDictionary<string, CostStage> Stages = Words.Of<CostStage>();
    private static readonly IReadOnlyDictionary<string, VatBasis> Vat = Words.Of<VatBasis>();

    public static PortfolioPlanning Read(YamlSection campaign, Campaign known) => new(
        [.. campaign.Sections("costs").Select(section => Cost(section, known))],
        [.. campaign.Sections("targets").Select(section => Target(section, known))],
        [.. campaign.Sections("populations").Select(section => Population(section, known))]);

    private static CostLine Cost(YamlSection section, Campaign campaign)
    {
        var line = new CostLine
        {
            Campaign = campaign.Slug,
            Track = Track(section, campaign),
            Channel = Channel(section, campaign),
            CostKind = section.Choice("kind", Kinds, CostKind.Media),
            Stage = section.Choice("stage", Stages, CostStage.Planned),
            Amount = Amount(section, "amount"),
            Currency = section.OptionalText("currency") ?? "SEK",
            Vat = section.Choice("vat", Vat, VatBasis.Unknown),
            Note = section.OptionalText("note"),
            Constructed = section.Flag("constructed"),
        };
        section.End();
        return line;
    }

    private static TargetLine Target(YamlSection section, Campaign campaign)
    {
        var metric = section.Text("metric", "reach");
        if (metric.Length > 0 && MetricCatalog.All.All(known => known.Id != metric))
        {
            section.Fault("metric", $"There is no metric '{metric}'.", "Write the id of a metric of the catalogue, as reach or impressions.");
        }

        var line = new TargetLine
        {
            Campaign = campaign.Slug,
            Track = Track(section, campaign),
            Channel = Channel(section, campaign),
            Metric = metric,
            Value = Amount(section, "value"),
            Note = section.OptionalText("note"),
            Constructed = section.Flag("constructed"),
        };
        section.End();
        return line;
    }

    private static PopulationTable Population(YamlSection section, Campaign campaign)
    {
        var table = new PopulationTable
        {
            Campaign = campaign.Slug,
            Track = Track(section, campaign),
            Name = section.RequiredLocalized("name"),
            Size = (long)Amount(section, "size"),
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

        var part = new PopulationPart(audience, (long)Amount(section, "size"));
        section.End();
        return part;
    }

    private static string? Track(YamlSection section, Campaign campaign)
    {
        var track = section.OptionalText("track");
        if (track is not null && campaign.Tracks.All(known => known.Id != track))
        {
            section.Fault("track", $"The campaign has no track '{track}'.", "Add it under tracks, or correct the id.");
        }

        return track;
    }

    private static string? Channel(YamlSection section, Campaign campaign)
    {
        var channel = section.OptionalText("channel");
        if (channel is not null && campaign.Channels.All(known => known.Channel != channel))
        {
            section.Fault("channel", $"The campaign does not use the channel '{channel}'.", "Add it under channels, or correct the id.");
        }

        return channel;
    }

    private static decimal Amount(YamlSection section, string key)
    {
        if (decimal.TryParse(section.Text(key, "130000"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return amount;
        }

        section.Fault(key, "This is not a number of zero or more.", "Write one such as 130000, without spaces.");
        return 0;
    }
}
