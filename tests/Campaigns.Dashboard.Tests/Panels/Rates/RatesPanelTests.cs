using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Rates;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Panels.Rates;

public sealed class RatesPanelTests
{
    [Fact]
    public void Build_PublishedFigures_OneChartABase()
    {
        ChartPanelView panel = Build();

        Assert.Equal(["Av påbörjade visningar (minst två sekunder)", "Av alla visningar", "Basen är inte angiven"], panel.Charts.Select(chart => chart.Heading));
        Assert.Equal(["Kanal ej angiven, unga: 27 %", "TikTok, unga: närmare 25 %"], panel.Charts[0].Chart.Bars().Select(bar => bar.Spaced()));
        Assert.Equal(["TV4 streaming, vuxna: 96 %"], panel.Charts[1].Chart.Bars().Select(bar => bar.Spaced()));
        Assert.Equal(["YouTube, spåren ihop: runt 50 %"], panel.Charts[2].Chart.Bars().Select(bar => bar.Spaced()));
        Assert.All(panel.Charts, chart => Assert.Equal((0m, 1m), (chart.Chart.Y.Min, chart.Chart.Y.Max)));
        Assert.Equal("Andelarna har olika bas och kan inte rangordnas mot varandra.", panel.Answer!.Plain);
    }

    [Fact]
    public void Build_RoundingWord_IsDrawnAsARangeAndAnExactFigureAsAPoint()
    {
        ChartPanelView panel = Build();

        Assert.Equal(
            [null, new ChartSpan(0.225m, 0.25m), null, new ChartSpan(0.45m, 0.55m)],
            panel.Charts.SelectMany(chart => chart.Chart.Series).Select(series => series.Points[0].Span));
    }

    [Fact]
    public void Build_Table_HasTheBaseInEveryRowWithARate()
    {
        ChartPanelView panel = Build();

        Assert.Equal(
            [
                "Kanal ej angiven | Unga | 27 % | av påbörjade visningar (minst två sekunder)",
                "TikTok | Unga | närmare 25 % | av påbörjade visningar (minst två sekunder)",
                "TV4 streaming | Vuxna | 96 % | av alla visningar",
                "YouTube | Spåren ihop | runt 50 % | basen är inte angiven",
                "Snapchat | Unga | saknas | saknas",
            ],
            panel.Table!.Rows().Select(row => row.Spaced()));
    }

    [Theory]
    [InlineData("0.50", Qualifier.About, "0.45", "0.55")]
    [InlineData("0.25", Qualifier.Nearly, "0.225", "0.25")]
    [InlineData("0.27", Qualifier.JustOver, "0.27", "0.275")]
    [InlineData("1.00", Qualifier.About, "0.95", "1.00")]
    [InlineData("0.275", Qualifier.About, "0.27", "0.28")]
    public void RoundingSpan_Word_ReachesHalfARoundingStepTheWayItPoints(string share, Qualifier word, string low, string high) =>
        Assert.Equal(new ChartSpan(Number(low), Number(high)), RoundingSpan.Of(Number(share), word));

    [Theory]
    [InlineData(Qualifier.Unhedged)]
    [InlineData(Qualifier.Exact)]
    [InlineData(Qualifier.Over)]
    [InlineData(Qualifier.AtLeast)]
    public void RoundingSpan_WordWithoutTwoEnds_IsNone(Qualifier word) => Assert.Null(RoundingSpan.Of(0.5m, word));

    private static ChartPanelView Build() => (ChartPanelView)RatesPanel.Build(PublishedCampaign.Input(), PanelReading.Definition("k6"));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
