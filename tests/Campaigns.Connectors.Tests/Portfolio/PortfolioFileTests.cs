using Campaigns.Connectors.Portfolio;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Tests.Portfolio;

public class PortfolioFileTests
{
    private const string Valid = """
        campaigns:
          - slug: a-campaign
            name: A Campaign
            name_language: en
            owner: The agency
            purpose: { sv: Syfte, en: Purpose }
            flight: { from: 2023-07, to: 2023-12 }
            tracks:
              - { id: unga, name: { sv: Unga, en: Young people } }
            channels:
              - { id: tiktok, tracks: [unga] }
            annotations:
              - { id: a-start, kind: start, from: 2023-07-01, channels: [tiktok], text: { sv: Start, en: Start } }
        """;

    [Fact]
    public void Parse_Films_HaveALengthAndTheirChannels()
    {
        var portfolio = PortfolioFile.Parse(Valid + "\n    films: [{ id: film, name: { sv: Filmen, en: The film }, seconds: 20.5, channels: [tiktok], tracks: [unga] }]", "x/campaigns.yaml").OrThrow();

        var film = Assert.Single(Assert.Single(portfolio.Campaigns).Films);
        Assert.Equal(("film", 20.5m, "tiktok", "unga"), (film.Id, film.Seconds, Assert.Single(film.Channels), Assert.Single(film.Tracks)));
    }

    [Theory]
    [InlineData("seconds: 0", "'0' is no length of a film.")]
    [InlineData("seconds: tjugo", "'tjugo' is no length of a film.")]
    [InlineData("seconds: 20, channels: [bio]", "does not use the channel 'bio'")]
    [InlineData("seconds: 20, tracks: [vuxna]", "has no track 'vuxna'")]
    public void Parse_FaultyFilm_SaysWhatToWrite(string keys, string expected)
    {
        var result = PortfolioFile.Parse(Valid + $"\n    films: [{{ id: film, name: {{ sv: F, en: F }}, {keys} }}]", "x/campaigns.yaml");

        Assert.Contains(result.Faults, fault => fault.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_WholeEntry_GivesItsRecords()
    {
        var portfolio = PortfolioFile.Parse(Valid, "x/campaigns.yaml").OrThrow();

        var campaign = Assert.Single(portfolio.Campaigns);
        Assert.Equal(new Window(WindowKind.Flight, new DateOnly(2023, 7, 1), new DateOnly(2023, 12, 31), DatePrecision.Month), campaign.Flight);
        Assert.Equal(("a-campaign", CampaignKind.Campaign, "en"), (campaign.Slug, campaign.Kind, campaign.NameLanguage));
        Assert.Equal(new Track("unga", new LocalizedText("Unga", "Young people"), null), Assert.Single(campaign.Tracks));
        Assert.Equal(("tiktok", "unga"), (campaign.Channels[0].Channel, Assert.Single(campaign.Channels[0].Tracks)));
        var annotation = Assert.Single(portfolio.Annotations);
        Assert.Equal(("a-start", "a-campaign", AnnotationKind.Start, (DateOnly?)new DateOnly(2023, 7, 1)), (annotation.Id, annotation.Campaign, annotation.Kind, annotation.From));
    }

    [Theory]
    [InlineData("slug: a-campaign", "slug: A Campaign", ":2: campaigns[0].slug: 'A Campaign' is not an id.")]
    [InlineData("from: 2023-07,", "from: July,", ":7: campaigns[0].flight.from: 'July' is no day, month or year.")]
    [InlineData("to: 2023-12", "to: 2023-06", ":7: campaigns[0].flight.to: The end is before the start.")]
    [InlineData("{ id: tiktok,", "{ id: tik-tok,", ":11: campaigns[0].channels[0].id: There is no channel 'tik-tok'.")]
    [InlineData("tracks: [unga] }", "tracks: [ung] }", ":11: campaigns[0].channels[0].tracks: The campaign has no track 'ung'.")]
    [InlineData("channels: [tiktok],", "channels: [snapchat],", ":13: campaigns[0].annotations[0].channels: The campaign does not use the channel 'snapchat'.")]
    [InlineData("kind: start", "kind: begin", ":13: campaigns[0].annotations[0].kind: 'begin' is no kind of event. Write one of start, end, rejected")]
    [InlineData("text: { sv: Start,", "text: { sv: Eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee,", ":13: campaigns[0].annotations[0].text: The text is longer than 80 characters.")]
    [InlineData("owner: The agency", "owners: The agency", ":2: campaigns[0].owner: 'owner' is missing.")]
    [InlineData("purpose: { sv: Syfte, en: Purpose }", "purpose: { sv: Syfte, en: }", ":6: campaigns[0].purpose.en: 'en' is missing.")]
    public void Parse_OneFault_SaysLinePathAndCure(string valid, string faulty, string message)
    {
        Assert.Contains(valid, Valid, StringComparison.Ordinal);

        var result = PortfolioFile.Parse(Valid.Replace(valid, faulty, StringComparison.Ordinal), "x/campaigns.yaml");

        Assert.Null(result.Value);
        Assert.Contains(result.Faults, fault => fault.ToString().StartsWith("x/campaigns.yaml" + message, StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_SlugTwice_IsAFault()
    {
        var twice = Valid + "\n" + string.Join('\n', Valid.ReplaceLineEndings("\n").Split('\n').Skip(1)).Replace("a-start", "b-start", StringComparison.Ordinal);

        Assert.Contains("The slug 'a-campaign' stands twice.", Assert.Single(PortfolioFile.Parse(twice, "x").Faults).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFile_IsAFault() => Assert.Contains("There is no such file.", Assert.Single(PortfolioFile.Load("nowhere/campaigns.yaml").Faults).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Load_PublishedReport_IsThePortfolioOfTheReport()
    {
        var portfolio = ImportBench.Published.LoadPortfolio()!;

        Assert.Equal(
            [("lat-inte-tystnaden-tala", "unga vuxna yrkesverksamma"), ("resekurage", ""), ("before-you-go", "ukrainska rumanska bulgariska polska"), ("webbutbildning", "yrkesverksamma"), ("manual-manniskohandel", "yrkesverksamma"), ("nspm-webbplats", "")],
            portfolio.Campaigns.Select(campaign => (campaign.Slug, string.Join(' ', campaign.Tracks.Select(track => track.Id)))));
        Assert.Equal(3, portfolio.Campaigns.Count(campaign => campaign.Kind == CampaignKind.OwnedChannel));
        Assert.Equal(new Window(WindowKind.Flight, new DateOnly(2023, 10, 18), null), portfolio.Campaigns[0].Flight);
        Assert.NotNull(portfolio.Campaigns[0].FlightNote);
        Assert.Equal(
            [AnnotationKind.Start, AnnotationKind.OutsideEvent, AnnotationKind.End, AnnotationKind.Rejected, AnnotationKind.Moved, AnnotationKind.Extended, AnnotationKind.Start, AnnotationKind.Terms, AnnotationKind.Start],
            portfolio.Annotations.Select(annotation => annotation.Kind));
        Assert.All(portfolio.Annotations.Where(annotation => annotation.From is null), annotation => Assert.Contains("tryckt", annotation.Details!.Sv, StringComparison.Ordinal));
    }

    [Fact]
    public void SampleCampaigns_PlanIsConstructedLineByLine()
    {
        var planning = ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow().Find("exempeldata")!.LoadPortfolio()!.Planning;

        Assert.Equal((9, 7, 4), (planning.Costs.Count, planning.Targets.Count, planning.Populations.Count));
        Assert.All(planning.Costs, line => Assert.True(line.Constructed));
        Assert.All(planning.Targets, line => Assert.True(line.Constructed));
        Assert.All(planning.Populations, line => Assert.True(line.Constructed));
        Assert.Equal(420_000, planning.Costs.Single(line => line is { CostKind: CostKind.Production, Campaign: "exempel-lat-inte-tystnaden-tala" }).Amount);
    }

    [Theory]
    [InlineData("costs: [{ kind: media, stage: planned, amount: mycket }]", "not a number")]
    [InlineData("costs: [{ kind: media, stage: planned, amount: 1, channel: tiktok }]", "does not use the channel 'tiktok'")]
    [InlineData("targets: [{ metric: ranch, value: 1 }]", "no metric 'ranch'")]
    [InlineData("populations: [{ name: { sv: A, en: A }, size: 1, year: 2023, source: S, cells: [{ audience: \"sex:men\", size: 2 }] }]", "more than the whole")]
    [InlineData("populations: [{ name: { sv: A, en: A }, size: 1, year: 2023, source: S, cells: [{ audience: \"hair:red\", size: 1 }] }]", "no audience part")]
    public void Plan_WithAFault_SaysWhat(string plan, string fault)
    {
        var text = $"campaigns:\n  - slug: a\n    name: A\n    owner: B\n    purpose: {{ sv: p, en: p }}\n    flight: {{ from: 2023-10-18 }}\n    {plan}\n";

        Assert.Contains(PortfolioFile.Parse(text, "a.yaml").Faults, found => found.ToString().Contains(fault, StringComparison.Ordinal));
    }
}
