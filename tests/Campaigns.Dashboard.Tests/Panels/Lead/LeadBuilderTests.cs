using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Lead;

namespace Campaigns.Dashboard.Tests.Panels.Lead;

public sealed class LeadBuilderTests
{
    [Fact]
    public void Build_PrintedFigures_FreshnessNamesTheDocumentAndTheDayOfReading()
    {
        LeadView lead = Build(PublishedCampaign.Input());

        Assert.Equal("Siffrorna är tryckta i Jämställdhetsmyndigheten, Rapport 2024:3, inlästa 21 november 2026.", lead.Freshness.Plain);
    }

    [Fact]
    public void Build_LiveSources_FreshnessCountsThoseOfToday()
    {
        PanelInput input = PublishedCampaign.Input();
        SourceData live = input.Campaign.Sources[0] with { Document = null };
        SourceData old = live with { Id = "old", LastRun = live.LastRun! with { FinishedAt = AnswerBuilder.ReadAt.AddDays(-2) } };

        LeadView lead = Build(With(input, input.Campaign with { Sources = [live, old], FiguresUntil = new DateOnly(2026, 11, 20) }));

        Assert.Equal("Siffror till och med 20 november 2026. 1 av 2 källor är uppdaterade i dag.", lead.Freshness.Plain);
    }

    [Fact]
    public void Build_NeverRead_FreshnessSaysSo()
    {
        PanelInput input = PublishedCampaign.Input();

        Assert.Equal("Inga siffror är inlästa än.", Build(With(input, input.Campaign with { Sources = [] })).Freshness.Plain);
    }

    [Fact]
    public void Build_PublishedFigures_BriefIsTrueOfThem() => Assert.Equal(
        [
            "De kanaler som redovisar visningar har visat annonserna minst 5 174 500 gånger.",
            "TikTok: annonsen var avvisad en tid. Dagarna är inte angivna.",
            "Kostnaden är inte känd för någon kanal.",
        ],
        Build(PublishedCampaign.Input()).Brief.Select(sentence => sentence.Plain.Spaced()));

    [Fact]
    public void Build_NothingTrueToSay_BriefIsEmpty()
    {
        PanelInput input = PublishedCampaign.Input();

        LeadView lead = Build(With(input, input.Campaign with { Annotations = [], Channels = [] }) with { Total = null });

        Assert.Empty(lead.Brief);
    }

    [Fact]
    public void Build_KeyFigures_KeepQualifierAndBasisAndAreNeverSummed()
    {
        LeadView lead = Build(PublishedCampaign.Input());

        Assert.Equal(
            [
                "Unga: Visningar, Sociala medier (alla) = närmare 6,6 miljoner (tryckt summa, delarna är inte alla tryckta)",
                "Unga: Räckvidd, Snapchat = 345 300 (profiler)",
                "Unga: Biobesökare, Bio (Filmstaden) = 32 800 ()",
                "Unga: Personer som klickade = drygt 20 000 (individer)",
                "Vuxna: Visningar, Sociala medier (alla) = närmare 1 miljon (tryckt summa, delarna är inte alla tryckta)",
                "Vuxna: Räckvidd, YouTube = 355 000 (individer)",
                "Vuxna: Biobesökare, Bio (Filmstaden) = 86 100 ()",
                "Inte uppdelat på spår: Visningar, blandade mått, Alla kanaler = över 8 miljoner (tryckt summa, blandade mått)",
                "Inte uppdelat på spår: Följare, Profiler som spridit = över 200 000 ()",
            ],
            lead.KeyFigures.SelectMany(row => row.Figures.Select(figure => $"{row.Heading}: {figure.Label} = {figure.Text} ({figure.Basis})".Spaced())));
    }

    [Fact]
    public void Build_Facts_PeriodKeepsItsOpenEndAndItsNote() => Assert.Equal(
        "Från 18 oktober 2023. Slutet är inte tryckt.",
        Build(PublishedCampaign.Input()).Facts.Single(fact => fact.Term == "Period").Text.Plain);

    private static LeadView Build(PanelInput input) => LeadBuilder.Build(input, PublishedCampaign.Dashboard);

    private static PanelInput With(PanelInput input, CampaignData campaign) => new(input.Page, campaign, input.Results, input.Filter, input.Now) { Total = input.Total };
}
