using System.Collections.Frozen;
using Campaigns.Connectors.Definitions;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files.Templates;

/// <summary>The words of code books: roles, units, bases and forms of numbers in both languages.</summary>
internal static class CodeBookWords
{
    private static readonly FrozenDictionary<ColumnRole, LocalizedText> Roles = new Dictionary<ColumnRole, LocalizedText>
    {
        [ColumnRole.Document] = new("Dokumentet som siffran är tryckt i.", "The document that the figure is printed in."),
        [ColumnRole.Campaign] = new("Kampanjen som raden gäller.", "The campaign that the row is about."),
        [ColumnRole.Track] = new("Spåret i kampanjen. Tom när raden gäller hela kampanjen.", "The track of the campaign. Empty when the row is about the whole campaign."),
        [ColumnRole.Channel] = new("Kanalen som siffrorna kommer från.", "The channel that the figures come from."),
        [ColumnRole.Placement] = new("Plats, plattform eller format i kanalen, med avsändarens egna ord.", "Place, platform or format within the channel, in the sender's own words."),
        [ColumnRole.Ad] = new("Annonsen, filmen eller utskicket, med avsändarens eget namn eller nummer.", "The ad, film or mailing, by the sender's own name or number."),
        [ColumnRole.Audience] = new("Gruppen som siffran mäter. Tom eller alla när den inte är uppdelad.", "The group that the figure measures. Empty or alla when it is not split."),
        [ColumnRole.Metric] = new("Vad siffran räknar.", "What the figure counts."),
        [ColumnRole.Unit] = new("Enheten, som tillsammans med måttet säger vad siffran är.", "The unit, which together with the metric says what the figure is."),
        [ColumnRole.Value] = new("Siffran. En tom cell är inte noll.", "The figure. An empty cell is not zero."),
        [ColumnRole.Qualifier] = new("Källans avrundningsord. Tom när källan inte skriver något.", "The source's rounding word. Empty when the source writes none."),
        [ColumnRole.PeriodStart] = new("Första dagen som siffrorna gäller, inräknad.", "First day that the figures are about, included."),
        [ColumnRole.PeriodEnd] = new("Sista dagen som siffrorna gäller, inräknad.", "Last day that the figures are about, included."),
        [ColumnRole.Period] = new("Dagarna som siffrorna gäller. En vecka fördelas aldrig på sina dagar.", "The days that the figures are about. A week is never spread over its days."),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<MetricUnit, LocalizedText> Units = new Dictionary<MetricUnit, LocalizedText>
    {
        [MetricUnit.Times] = new("antal gånger", "number of times"),
        [MetricUnit.Persons] = new("antal olika", "number of different ones"),
        [MetricUnit.Ratio] = new("andel", "share"),
        [MetricUnit.TimesPerPerson] = new("gånger per person", "times per person"),
        [MetricUnit.Money] = new("svenska kronor utan moms", "Swedish kronor excluding VAT"),
        [MetricUnit.Seconds] = new("sekunder", "seconds"),
        [MetricUnit.Days] = new("dagar", "days"),
        [MetricUnit.Points] = new("procentenheter (TRP)", "rating points (TRP)"),
        [MetricUnit.Units] = new("antal", "number"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<IdentityBasis, LocalizedText> Bases = new Dictionary<IdentityBasis, LocalizedText>
    {
        [IdentityBasis.Individuals] = new("individer", "individuals"),
        [IdentityBasis.Persons] = new("personer", "persons"),
        [IdentityBasis.Profiles] = new("profiler", "profiles"),
        [IdentityBasis.Accounts] = new("konton", "accounts"),
        [IdentityBasis.Browsers] = new("webbläsare", "browsers"),
        [IdentityBasis.Households] = new("hushåll", "households"),
        [IdentityBasis.Visitors] = new("besökare", "visitors"),
        [IdentityBasis.Followers] = new("följare", "followers"),
        [IdentityBasis.Organisations] = new("organisationer", "organisations"),
        [IdentityBasis.Unclear] = new("källan säger inte om personer eller tillfällen räknas", "the source does not say whether persons or occasions are counted"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<DenominatorBase, LocalizedText> Denominators = new Dictionary<DenominatorBase, LocalizedText>
    {
        [DenominatorBase.TwoSecondStarts] = new("av visningar på minst två sekunder", "of views of at least two seconds"),
        [DenominatorBase.Starts] = new("av påbörjade visningar", "of started views"),
        [DenominatorBase.Impressions] = new("av alla visningar", "of all impressions"),
        [DenominatorBase.NotStated] = new("basen är inte angiven", "the base is not stated"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<NumberForm, (LocalizedText Allowed, string Example)> Forms = new Dictionary<NumberForm, (LocalizedText, string)>
    {
        [NumberForm.Whole] = (new("Heltal, 0 om noll räknades", "Whole number, 0 if zero was counted"), "12 480"),
        [NumberForm.Decimal] = (new("Tal, med eller utan decimaler", "Number, with or without decimals"), "88 210,5"),
        [NumberForm.Percent] = (new("Procent, 0 till 100", "Percent, 0 to 100"), "96,8 %"),
        [NumberForm.Fraction] = (new("Andel, 0 till 1", "Share, 0 to 1"), "0,968"),
        [NumberForm.Money] = (new("Belopp i kronor, med eller utan ören", "Amount in kronor, with or without öre"), "12 360,90 kr"),
    }.ToFrozenDictionary();

    public static LocalizedText Meaning(ColumnRole role) => Roles[role];

    /// <summary>The unit of a figure, with what it counts or what it is a share of.</summary>
    public static LocalizedText Unit(FigureDefinition figure)
    {
        var unit = Units[MetricCatalog.Find(figure.As)!.Unit];
        var counted = figure.Counts is { } counts ? Bases[counts] : figure.Of is { } of ? Denominators[of] : null;
        var factor = figure.MultiplyBy == 1 ? new LocalizedText(string.Empty, string.Empty) : new LocalizedText($", skrivet i {figure.MultiplyBy}-tal", $", written in units of {figure.MultiplyBy}");
        return counted is null
            ? new LocalizedText(unit.Sv + factor.Sv, unit.En + factor.En)
            : new LocalizedText($"{unit.Sv} ({counted.Sv}){factor.Sv}", $"{unit.En} ({counted.En}){factor.En}");
    }

    /// <summary>What a figure's cell may hold.</summary>
    public static LocalizedText Number(FigureDefinition figure)
    {
        var form = Forms[figure.Number].Allowed;
        return new LocalizedText($"{form.Sv}; saknas när siffran inte finns", $"{form.En}; saknas when there is no figure");
    }

    public static string Example(FigureDefinition figure) => Forms[figure.Number].Example;

    /// <summary>What a cell may hold whose words no table lists.</summary>
    public static LocalizedText Free(ColumnRole role) => role switch
    {
        ColumnRole.Campaign => new("Kampanjens namn eller kortnamn, så som tjänsten skriver det", "Name or short name of the campaign, as the service writes it"),
        ColumnRole.Track => new("Namn eller kortnamn på ett av kampanjens spår", "Name or short name of one of the campaign's tracks"),
        _ => new("Fri text", "Any text"),
    };
}
