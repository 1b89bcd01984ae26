using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Sources;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Panels.Sources;

public sealed class WarningListTests
{
    private static readonly DateTimeOffset Found = new(2024, 3, 15, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Build_NoWarnings_HasNoList() => Assert.Null(Warnings(Language.Sv));

    [Fact]
    public void Build_Standing_SaysRuleFiguresSourceAndDaysAndLeadsToTheFigures()
    {
        RichText item = Assert.Single(Warnings(Language.Sv, Warning())!.Items);

        Assert.Equal(
            "Snapchat, Unga: Fler nådda än visningar. Siffran är 345 300 och borde hålla sig till 300 000, enligt Tryckta siffror. Perioden: 18–31 oktober 2023. "
            + "Står kvar sedan 15 mars 2024. Ingenting är rättat. Siffrorna som jämfördes: F-AAAA2222 F-BBBB3333",
            item.Plain.Spaced());
        Assert.Equal(["/f/F-AAAA2222", "/f/F-BBBB3333"], item.Parts.OfType<LinkInline>().Select(link => link.Address));
    }

    [Fact]
    public void Build_StandingInEnglish_HasTheSameFacts()
    {
        RichText item = Assert.Single(Warnings(Language.En, Warning() with { Message = "More reached than impressions." })!.Items);

        Assert.Equal(
            "Snapchat, Unga: More reached than impressions. The figure is 345,300 and should keep to 300,000, by Tryckta siffror. The period: 18–31 October 2023. "
            + "It has stood since 15 March 2024. Nothing has been corrected. The figures that were compared: F-AAAA2222 F-BBBB3333",
            item.Plain.Spaced());
        Assert.Equal("/en/f/F-AAAA2222", item.Parts.OfType<LinkInline>().First().Address);
    }

    [Fact]
    public void Build_Exempted_GivesTheReason() => Assert.Contains(
        "undantagen: Två konton räknas ihop.",
        ItemOf(Warning() with { State = CapturedWarningStateData.Exempted, Reason = "Två konton räknas ihop." }),
        StringComparison.Ordinal);

    [Fact]
    public void Build_Gone_SaysSinceWhen() => Assert.Contains(
        "Fanns från 15 mars 2024, borta sedan 20 mars 2024.", ItemOf(Warning() with { State = CapturedWarningStateData.Gone, GoneSince = Found.AddDays(5) }), StringComparison.Ordinal);

    [Fact]
    public void Build_Spend_IsInKronor() => Assert.Contains(
        "Siffran är 12 000 kr och borde hålla sig till 11 500 kr", ItemOf(Warning() with { Subject = "spend", Actual = 12_000m, Limit = 11_500m }), StringComparison.Ordinal);

    [Fact]
    public void Build_ManyFigures_NamesSixAndCountsTheRest() => Assert.EndsWith(
        "F-6 och 2 till", ItemOf(Warning() with { FigureIds = [.. Enumerable.Range(1, 8).Select(number => $"F-{number}")] }), StringComparison.Ordinal);

    [Fact]
    public void Build_NotRead_SaysSoInsteadOfNothing()
    {
        PanelList list = Of(Language.Sv, new AnalysisResult<CapturedWarningsData>(null, new PanelFailure("STORE_UNAVAILABLE", "t1")))!;

        Assert.StartsWith("Det gick inte att läsa", Assert.Single(list.Items).Plain, StringComparison.Ordinal);
    }

    private static string ItemOf(CapturedWarningData warning) => Assert.Single(Warnings(Language.Sv, warning)!.Items).Plain.Spaced();

    private static PanelList? Warnings(Language language, params CapturedWarningData[] warnings) => Of(language, new AnalysisResult<CapturedWarningsData>(new CapturedWarningsData(warnings), null));

    private static PanelList? Of(Language language, AnalysisResult<CapturedWarningsData> answer)
    {
        PanelInput input = PublishedCampaign.Input(language) with { Analyses = new CampaignAnalyses { Warnings = answer } };
        return ((SourcesPanelView)CampaignView.Build(input, PublishedCampaign.Dashboard).Panels.Single(panel => panel.Id == "k9")).Warnings;
    }

    private static CapturedWarningData Warning() => new()
    {
        Id = "w1",
        Rule = "reach_exceeds_impressions",
        Message = "Fler nådda än visningar.",
        Channel = new NamedReference("snapchat", "Snapchat"),
        Track = new TrackReference("unga"),
        Actual = 345_300m,
        Limit = 300_000m,
        Window = new WindowData(WindowKind.Custom, new DateOnly(2023, 10, 18), new DateOnly(2023, 10, 31), DatePrecision.Day),
        State = CapturedWarningStateData.Standing,
        FirstSeenAt = Found,
        FigureIds = ["F-AAAA2222", "F-BBBB3333"],
        Source = new NamedReference("published-report", "Tryckta siffror"),
    };
}
