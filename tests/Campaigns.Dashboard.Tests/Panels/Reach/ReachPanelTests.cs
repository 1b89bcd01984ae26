using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Reach;

namespace Campaigns.Dashboard.Tests.Panels.Reach;

public sealed class ReachPanelTests
{
    [Fact]
    public void Build_PublishedFigures_OneChartATrackWithWhatIsCountedInTheLabel()
    {
        ChartPanelView panel = Build();

        Assert.Equal(["Unga", "Vuxna"], panel.Charts.Select(chart => chart.Heading));
        Assert.Equal(
            ["Snapchat: 345 300 profiler", "YouTube: 338 000 individer", "Facebook + Instagram: 91 000 individer", "TikTok: 23 800 individer"],
            panel.Charts[0].Chart.Bars().Select(bar => bar.Spaced()));
        Assert.Equal(
            ["YouTube: 355 000 individer", "Facebook + Instagram: 208 100 individer", "TV4 streaming: närmare 200 000 män 25–79 år"],
            panel.Charts[1].Chart.Bars().Select(bar => bar.Spaced()));
        Assert.Equal(panel.Charts[0].Chart.Y.Max, panel.Charts[1].Chart.Y.Max);
    }

    [Fact]
    public void Build_PublishedFigures_TableHasFrequencyAndNoSum()
    {
        ChartPanelView panel = Build();

        Assert.Equal(
            [
                "Snapchat | 345 300 | profiler | 13,0 | Hela kampanjen",
                "YouTube | 338 000 | individer | saknas | Hela kampanjen",
                "Facebook + Instagram (redovisas ihop) | 91 000 | individer | saknas | Hela kampanjen",
                "TikTok | 23 800 | individer | 4,8 | Hela kampanjen",
                "YouTube | 355 000 | individer | saknas | Hela kampanjen",
                "Facebook + Instagram (redovisas ihop) | 208 100 | individer | saknas | Hela kampanjen",
                "TV4 streaming | närmare 200 000 | individer, män 25–79 år | 2,46 | Hela kampanjen",
            ],
            panel.Table!.Rows().Select(row => row.Spaced()));
        Assert.Null(panel.Table!.Footer);
        Assert.Equal("k5-n", panel.Table.NoteId);
        Assert.Equal("Räckvidd kan inte läggas ihop – samma person kan ha nåtts i flera kanaler. Så räknar vi", panel.TableNote!.Plain);
        Assert.Equal("/metod#rackvidd", Assert.IsType<LinkInline>(panel.TableNote.Parts[^1]).Address);
    }

    [Fact]
    public void Build_SecondPrinting_IsANoteAndNotARow() =>
        Assert.Equal(
            "TV4 streaming är tryckt två gånger i källan: närmare 200 000 och 200 000. Vi visar den försiktigare.",
            Build().Notes[0].Plain.Spaced());

    [Fact]
    public void Build_ChannelsThatDoNotMeasure_AreNamedUnderTheTable() =>
        Assert.Equal("Räckvidd mäts inte i Bio (Filmstaden) och Kampanjsidor.", Build().Notes[1].Plain);

    [Fact]
    public void Build_Answer_NamesOneChannelATrackAndNeverASum() =>
        Assert.Equal("Unga: Snapchat nådde 345 300 profiler. Vuxna: YouTube nådde 355 000 individer.", Build().Answer!.Plain.Spaced());

    [Fact]
    public void Build_Data_HasBothPrintings()
    {
        PanelData data = Build().Data!;

        Assert.Equal(8, data.Rows.Count);
        Assert.Equal(2, data.Numbers().Count(number => number == 200_000m));
    }

    [Fact]
    public void Build_CombinedReach_StandsInTheFileAsEndsAndEstimateAndNeverAsASum()
    {
        PanelInput input = PublishedCampaign.Input() with
        {
            Analyses = new CampaignAnalyses { CombinedReach = [new(new TrackData("unga", "Unga", null), new(CombinedReachTests.Vector, null))] },
        };

        PanelData data = ReachPanel.Build(input, PanelReading.Definition("k5")).Data!;

        int kind = data.Columns.ToList().IndexOf("slag");
        int value = data.Columns.ToList().IndexOf("varde");
        Assert.Equal(
            [("samlad_minst", 400_000m), ("samlad_hogst", 850_000m), ("samlad_skattning", 643_000m)],
            data.Rows.Skip(8).Select(row => (((TextData)row[kind]).Text, ((NumberData)row[value]).Number)));
    }

    private static ChartPanelView Build() => (ChartPanelView)ReachPanel.Build(PublishedCampaign.Input(), PanelReading.Definition("k5"));
}
