using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Showings;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Panels.Showings;

public sealed class ShowingsPanelTests
{
    [Fact]
    public void Build_PublishedFigures_ChartsOneKindEachWithValues()
    {
        ChartPanelView panel = Build();

        Assert.Equal(["Annonsvisningar", "Biobesökare"], panel.Charts.Select(chart => chart.Heading));
        Assert.Equal(
            ["Snapchat, unga: 4 500 000", "TikTok, unga: 113 300", "Facebook + Instagram, spåren ihop: 561 200"],
            panel.Charts[0].Chart.Bars().Select(bar => bar.Spaced()));
        Assert.Equal(["Bio (Filmstaden), unga: 32 800", "Bio (Filmstaden), vuxna: 86 100"], panel.Charts[1].Chart.Bars().Select(bar => bar.Spaced()));
        Assert.All(panel.Charts, chart => Assert.Equal(0m, chart.Chart.Y.Min));
    }

    [Fact]
    public void Build_PublishedFigures_TableHasEveryChannelAndItsAbsence()
    {
        ChartPanelView panel = Build();

        Assert.Equal(
            [
                "Snapchat | Unga | 4 500 000 | kostnad saknas | Hela kampanjen | slutgiltig",
                "TikTok | Unga | 113 300 | kostnad saknas | Hela kampanjen | slutgiltig",
                "YouTube | Unga | saknas | kostnad saknas | ingen | saknas",
                "YouTube | Vuxna | saknas | kostnad saknas | ingen | saknas",
                "TV4 streaming | Vuxna | saknas | kostnad saknas | ingen | saknas",
                "Facebook + Instagram (redovisas ihop) | Spåren ihop | 561 200 | kostnad saknas | Hela kampanjen | slutgiltig",
                "Sociala medier (alla), tryckt summa | Unga | närmare 6 600 000 | kostnad saknas | Hela kampanjen | tryckt summa, delarna är inte alla tryckta",
                "Sociala medier (alla), tryckt summa | Vuxna | närmare 1 000 000 | kostnad saknas | Hela kampanjen | tryckt summa, delarna är inte alla tryckta",
                "Bio (Filmstaden) | Unga | 32 800 | kostnad saknas | 2023-10-18 | slutgiltig",
                "Bio (Filmstaden) | Vuxna | 86 100 | kostnad saknas | 2023-10-18 | slutgiltig",
                "Bio (Filmstaden), tryckt summa | Spåren ihop | 120 000 | kostnad saknas | 2023-10-18 | tryckt summa, stämmer inte med delarna",
                "Alla kanaler, tryckt summa | Spåren ihop | över 8 000 000 | kostnad saknas | Hela kampanjen | tryckt summa, blandade mått",
            ],
            panel.Table!.Rows().Select(row => row.Spaced()));
        Assert.Null(panel.Table!.Footer);
    }

    [Fact]
    public void Build_PrintedTotals_StandBesideTheirPartsWithAVerdict() => Assert.Equal(
        [
            "Visningar, Sociala medier (alla), unga: närmare 6,6 miljoner, en summa vars delar inte alla är tryckta. De tryckta delarna ger 4 613 300. "
                + "Egen siffra saknas för Facebook + Instagram (redovisas ihop) och YouTube.",
            "Visningar, Sociala medier (alla), vuxna: närmare 1 miljon, en summa vars delar inte alla är tryckta. "
                + "Egen siffra saknas för Facebook + Instagram (redovisas ihop) och YouTube.",
            "Biobesökare, Bio (Filmstaden): 120 000 är tryckt som summa men delarna ger 118 900.",
            "Visningar, blandade mått, Alla kanaler: över 8 miljoner. Summan är tryckt över blandade mått och kan inte jämföras med något av dem.",
        ],
        Build().Totals.Select(total => total.Plain.Spaced()));

    [Fact]
    public void Build_MissingChannels_IsPartialAndTheSumIsALowerBoundThatIsNotRoundedUp()
    {
        ChartPanelView panel = Build();

        Assert.Equal(PanelState.Partial, panel.State);
        Assert.Equal("2 av 6 kanaler saknas: YouTube och TV4 streaming. Summan är därför minst så stor.", panel.StateText!.Plain);
        Assert.Equal("De kanaler som redovisar visningar har visat annonserna minst 5 174 500 gånger.", panel.Answer!.Plain.Spaced());
    }

    [Fact]
    public void Build_Data_HoldsTheTablesRowsWithKeysAndQualifiers()
    {
        PanelData data = Build().Data!;

        Assert.Equal(12, data.Rows.Count);
        Assert.Equal([4_500_000m, 113_300m, 561_200m, 6_600_000m, 1_000_000m, 32_800m, 86_100m, 120_000m, 8_000_000m], data.Numbers());
        int qualifier = data.Columns.ToList().IndexOf("kval");
        Assert.Equal(["narmare", "narmare", "over"], data.Rows.Select(row => ((TextData)row[qualifier]).Text).Where(text => text.Length > 0));
    }

    [Fact]
    public void Build_MetricFailed_FailsAloneWithItsTraceId()
    {
        PanelInput input = PublishedCampaign.Input();
        var results = input.Results.ToDictionary();
        results["impressions"] = new MetricResult(null, new PanelFailure("STORE_UNAVAILABLE", "trace-7"));

        PanelView panel = ShowingsPanel.Build(input with { Results = results }, PanelReading.Definition("k4"));

        Assert.IsType<FailedPanelView>(panel);
        Assert.Equal(PanelState.Failed, panel.State);
        Assert.Contains("trace-7", panel.StateText!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_NothingInFilter_SaysSoWithTheWayBack()
    {
        PanelInput input = PublishedCampaign.Input() with
        {
            Results = new Dictionary<string, MetricResult>(),
            Filter = new PanelFilter(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 7), IsActive: true, "/kampanj/x"),
        };

        var panel = (ChartPanelView)ShowingsPanel.Build(input, PanelReading.Definition("k4"));

        Assert.Equal(PanelState.Empty, panel.State);
        Assert.Equal("Inga siffror för 1–7 januari 2024. Kampanjen pågick från 18 oktober 2023. Visa hela kampanjen", panel.StateText!.Plain);
        Assert.Null(panel.Table);
    }

    [Fact]
    public void Build_English_HasNoSwedishWord()
    {
        var panel = (ChartPanelView)ShowingsPanel.Build(PublishedCampaign.Input(Language.En), PanelReading.Definition("k4"));

        Assert.Equal("The channels that report impressions have shown the ads at least 5,174,500 times.", panel.Answer!.Plain);
        Assert.Equal("Impressions, Social media (all), unga: nearly 6.6 million, a total whose parts are not all printed. The printed parts give 4,613,300. "
            + "A figure of its own is missing for Facebook + Instagram (reported together) and YouTube.", panel.Totals[0].Plain);
        Assert.Equal("YouTube | Unga | missing | cost missing | none | missing", panel.Table!.Rows()[2]);
    }

    private static ChartPanelView Build() => (ChartPanelView)ShowingsPanel.Build(PublishedCampaign.Input(), PanelReading.Definition("k4"));
}
