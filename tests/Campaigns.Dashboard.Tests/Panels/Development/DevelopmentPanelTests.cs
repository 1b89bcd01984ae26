using System.Text.Json;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Development;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Tests.Panels.Development;

public sealed class DevelopmentPanelTests
{
    private static readonly PanelDefinition Definition = new() { Id = "k3", Type = PanelType.Development, Metrics = ["impressions", "reach"] };

    private static readonly AnswerBuilder Builder = new(Language.Sv);

    [Fact]
    public void Build_PrintedFigures_SaysThatThereAreNoDays()
    {
        PanelView panel = DevelopmentPanel.Build(PublishedCampaign.Input(), Definition);

        Assert.Equal(PanelState.NotConnected, panel.State);
        Assert.Equal("Inga dagsvärden finns. Tryckta siffror gäller hela perioder.", panel.StateText!.Plain);
    }

    [Fact]
    public void Build_Days_OneChartAChannelOverTheSameDaysAndScaleLargestFirst()
    {
        ChartPanelView panel = Build(Day(18, 100m, "tiktok"), Day(18, 4_000m, "snapchat"), Day(20, 3_000m, "snapchat"));

        Assert.Equal(["Snapchat, unga", "TikTok, unga"], panel.Charts.Select(chart => chart.Heading));
        Assert.All(panel.Charts, chart => Assert.Equal((new DateOnly(2023, 10, 18), new DateOnly(2023, 10, 20)), (chart.Chart.X.From!.Value, chart.Chart.X.To!.Value)));
        Assert.All(panel.Charts, chart => Assert.Equal((0m, 4_000m), (chart.Chart.Y.Min, chart.Chart.Y.Max)));
        Assert.Equal("Hur har visningar utvecklats?", panel.Question);
    }

    [Fact]
    public void Build_MissingDay_IsAGapAndAWordAndNeverZero()
    {
        ChartPanelView panel = Build(Day(18, 4_000m, "snapchat"), Day(20, 3_000m, "snapchat"));

        Assert.Equal([4_000m, null, 3_000m], panel.Charts[0].Chart.Series[0].Points.Select(point => point.Value));
        Assert.Equal(
            ["2023-10-18 | 4 000 | 1", "2023-10-19 | saknas | ingen", "2023-10-20 | 3 000 | ingen"], panel.Table!.Rows().Select(row => row.Spaced()));
    }

    [Fact]
    public void Build_PreliminaryDays_HaveBandStatusAndBadge()
    {
        ChartPanelView panel = Build(Day(18, 4_000m, "snapchat"), Day(19, 3_000m, "snapchat", FigureStatus.Preliminary), Day(20, 2_000m, "snapchat", FigureStatus.Preliminary));

        ChartModel chart = panel.Charts[0].Chart;
        Assert.Equal([false, true, true], chart.Series[0].Points.Select(point => point.Preliminary));
        Assert.Equal(new ChartBand(new DateOnly(2023, 10, 19), new DateOnly(2023, 10, 20), ChartBandKind.Preliminary, "Preliminärt"), Assert.Single(chart.Bands));
        Assert.Equal("Preliminär", panel.Badge);
        Assert.Equal("20 oktober 2023: 2 000, preliminärt", chart.Readoff[2].Text.Spaced());
    }

    [Fact]
    public void Build_ZeroWhileRejected_IsNotDrawn()
    {
        PanelInput input = Input([Day(18, 0m, "tiktok"), Day(19, 500m, "tiktok")]);
        input = input with
        {
            Campaign = input.Campaign with
            {
                Annotations = [new("r", AnnotationKind.Rejected, new DateOnly(2023, 10, 18), new DateOnly(2023, 10, 18), DatePrecision.Day, "Ett ord i texten", null, [Builder.Named("tiktok")])],
            },
        };

        var panel = (ChartPanelView)DevelopmentPanel.Build(input, Definition);

        Assert.Equal([null, 500m], panel.Charts[0].Chart.Series[0].Points.Select(point => point.Value));
        Assert.Equal(ChartBandKind.Rejected, Assert.Single(panel.Charts[0].Chart.Bands).Kind);
        Assert.Equal("18 oktober 2023: Annonsen avvisad. Ett ord i texten (TikTok)", Assert.Single(panel.Marks).Plain);
    }

    [Fact]
    public void Build_EventOfAnotherChannel_IsInTheListAndNotInTheChart()
    {
        PanelInput input = Input([Day(18, 10m, "snapchat")]);
        input = input with
        {
            Campaign = input.Campaign with
            {
                Annotations = [new("r", AnnotationKind.Paused, new DateOnly(2023, 10, 18), null, DatePrecision.Day, "Paus", null, [Builder.Named("tiktok")])],
            },
        };

        var panel = (ChartPanelView)DevelopmentPanel.Build(input, Definition);

        Assert.Single(panel.Marks);
        Assert.Empty(panel.Charts[0].Chart.Events);
    }

    [Fact]
    public void Build_Reach_IsDotsThatAreNotJoined()
    {
        PanelInput input = Input([Day(18, 10m, "snapchat", metric: "reach"), Day(19, 20m, "snapchat", metric: "reach")]);
        input = input with { Filter = input.Filter with { Metric = "reach" } };

        var panel = (ChartPanelView)DevelopmentPanel.Build(input, Definition);

        Assert.False(panel.Charts[0].Chart.Series[0].Connected);
        Assert.Contains("Räckvidd per dag kan inte läggas ihop. Därför är dagarna punkter och inte en linje.", panel.Notes.Select(note => note.Plain));
    }

    [Fact]
    public void Build_OwnScale_GivesEachChartItsOwnTop()
    {
        PanelInput input = Input([Day(18, 100m, "tiktok"), Day(18, 4_000m, "snapchat")]);

        var panel = (ChartPanelView)DevelopmentPanel.Build(input with { Filter = input.Filter with { OwnScale = true } }, Definition);

        Assert.Equal([4_000m, 100m], panel.Charts.Select(chart => chart.Chart.Y.Max));
    }

    [Fact]
    public void Build_ChartJson_HasBandsEventsAndReadoff()
    {
        ChartPanelView panel = Build(Day(18, 4_000m, "snapchat", FigureStatus.Preliminary));

        JsonElement json = JsonDocument.Parse(ChartJson.Write(panel.Charts[0].Chart)).RootElement;

        Assert.Equal("prel", json.GetProperty("bands")[0].GetProperty("kind").GetString());
        Assert.Equal("2023-10-18", json.GetProperty("events")[0].GetProperty("x").GetString());
        Assert.Equal("2023-10-18", json.GetProperty("readoff")[0][0].GetString());
        Assert.Equal("prel", json.GetProperty("series")[0].GetProperty("points")[0][3].GetString());
    }

    private static FigureData Day(int day, decimal? value, string channel, FigureStatus status = FigureStatus.Final, string metric = "impressions")
    {
        var date = new DateOnly(2023, 10, day);
        return Builder.Figure(metric, value, "unga", channel, window: new WindowData(WindowKind.Day, date, date, DatePrecision.Day), status: status);
    }

    private static PanelInput Input(IReadOnlyList<FigureData> days) => PublishedCampaign.Input() with { Daily = days };

    private static ChartPanelView Build(params FigureData[] days) => (ChartPanelView)DevelopmentPanel.Build(Input(days), Definition);
}
