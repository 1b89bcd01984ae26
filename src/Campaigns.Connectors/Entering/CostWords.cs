using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Files.Values;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Entering;

/// <summary>The words of a table of costs, Swedish and English, and what is said of unknown ones.</summary>
internal static class CostWords
{
    private static readonly Dictionary<string, CostKind> Kinds = new(StringComparer.Ordinal)
    {
        ["media"] = CostKind.Media, ["production"] = CostKind.Production, ["produktion"] = CostKind.Production, ["fee"] = CostKind.Fee, ["arvode"] = CostKind.Fee,
    };

    private static readonly Dictionary<string, CostStage> Stages = new(StringComparer.Ordinal)
    {
        ["planned"] = CostStage.Planned, ["planerad"] = CostStage.Planned, ["ordered"] = CostStage.Ordered, ["beställd"] = CostStage.Ordered,
        ["invoiced"] = CostStage.Invoiced, ["fakturerad"] = CostStage.Invoiced, ["reported"] = CostStage.Reported, ["rapporterad"] = CostStage.Reported,
    };

    private static readonly Dictionary<string, VatBasis> VatWords = new(StringComparer.Ordinal)
    {
        ["excluded"] = VatBasis.Excluded, ["utan"] = VatBasis.Excluded, ["utan moms"] = VatBasis.Excluded, ["exkl"] = VatBasis.Excluded, ["exkl."] = VatBasis.Excluded,
        ["included"] = VatBasis.Included, ["med"] = VatBasis.Included, ["med moms"] = VatBasis.Included, ["inkl"] = VatBasis.Included, ["inkl."] = VatBasis.Included,
        ["unknown"] = VatBasis.Unknown, ["okänd"] = VatBasis.Unknown, ["vet inte"] = VatBasis.Unknown,
    };

    public static Reading<CostKind> Kind(string cell) => Word(cell, Kinds, "media, produktion, arvode", "media, production, fee");

    public static Reading<CostStage> Stage(string cell) => Word(cell, Stages, "planerad, beställd, fakturerad", "planned, ordered, invoiced");

    /// <summary>A word, or a rate such as 25 %: an amount with that much VAT in it.</summary>
    public static Reading<(VatBasis Vat, decimal? Rate)> Vat(string cell)
    {
        if (VatWords.TryGetValue(Wording.Key(cell), out var vat))
        {
            return (vat, null);
        }

        var number = NumberCell.Parse(cell);
        if (number.Value is { Percent: true } percent)
        {
            var rate = NumberReader.Read(cell, percent, DecimalSignDecision.Decide(DecimalSign.Auto, [(1, percent)]), CostColumns.RateFigure);
            return rate.Refusal is { } refusal ? refusal : (VatBasis.Included, rate.Value);
        }

        return Unknown(cell, "utan moms, okänd, eller satsen som ingår: 25 %", "excluded, unknown, or the rate that is included: 25 %");
    }

    public static Reading<Campaign> Campaign(string cell, IReadOnlyList<Campaign> campaigns)
    {
        var key = Wording.Key(cell);
        var slugs = string.Join(", ", campaigns.Select(known => known.Slug));
        return campaigns.FirstOrDefault(known => known.Slug == key || Wording.Key(known.Name) == key) is { } campaign ? campaign : Unknown(cell, slugs, slugs);
    }

    public static Reading<string> Track(string cell, Campaign campaign)
    {
        var key = Wording.Key(cell);
        var track = campaign.Tracks.FirstOrDefault(known => known.Id == key || Wording.Key(known.Name.Sv) == key || Wording.Key(known.Name.En) == key);
        var ids = string.Join(", ", campaign.Tracks.Select(known => known.Id));
        return track is not null ? track.Id : ids.Length > 0 ? Unknown(cell, ids, ids) : Finding.Of(
            $"Kampanjen har inga spår, men här står “{Wording.Quote(cell)}”.", "Töm cellen.",
            $"The campaign has no tracks, but “{Wording.Quote(cell)}” stands here.", "Empty the cell.");
    }

    public static Reading<string> Channel(string cell, Campaign campaign)
    {
        var key = Wording.Key(cell);
        var channel = ChannelCatalog.All.FirstOrDefault(known => known.Id == key || Wording.Key(known.NameSv) == key || Wording.Key(known.NameEn) == key);
        var ids = string.Join(", ", campaign.Channels.Count > 0 ? campaign.Channels.Select(used => used.Channel) : ChannelCatalog.All.Select(known => known.Id));
        return channel is not null ? channel.Id : Unknown(cell, ids, ids);
    }

    private static Reading<T> Word<T>(string cell, Dictionary<string, T> words, string sv, string en) =>
        words.TryGetValue(Wording.Key(cell), out var value) ? value : Unknown(cell, sv, en);

    private static Finding Unknown(string cell, string sv, string en) => Finding.Of(
        $"“{Wording.Quote(cell)}” är inte känt här.", $"Skriv något av: {sv}.",
        $"“{Wording.Quote(cell)}” is not known here.", $"Write one of: {en}.");
}
