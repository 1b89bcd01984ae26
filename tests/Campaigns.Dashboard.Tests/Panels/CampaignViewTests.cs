using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Events;
using Campaigns.Dashboard.Panels.Sources;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Panels;

public sealed class CampaignViewTests
{
    [Fact]
    public void Build_PublishedFigures_ShowsThePanelsOfTheFileInOrder() =>
        Assert.Equal(["k1", "k2", "k4", "k5", "k6", "k7", "k8", "k9"], Build().Panels.Select(panel => panel.Id));

    [Fact]
    public void Build_FilterThatLeavesNoDay_ShowsTheDevelopmentWithTheReason()
    {
        PanelInput input = PublishedCampaign.Input();
        input = input with { HasOtherDays = true, Filter = input.Filter with { IsActive = true, First = new DateOnly(2020, 1, 1), Last = new DateOnly(2020, 1, 7) } };

        PanelView panel = CampaignView.Build(input, PublishedCampaign.Dashboard).Panels.Single(panel => panel.Id == "k3");

        Assert.Equal(PanelState.Empty, panel.State);
        Assert.StartsWith("Inga siffror för 1–7 januari 2020.", panel.StateText!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_SeriesBreakWithinThePeriod_IsSaidInThePanelsOfTheMetric()
    {
        PanelInput input = PublishedCampaign.Input();
        var results = input.Results.ToDictionary();
        ComparisonData reach = results["reach"].Comparison!;
        results["reach"] = new MetricResult(reach with { Breaks = [new SeriesBreakData(new NamedReference("facebook", "Facebook"), new DateOnly(2023, 11, 1), Metrics.Observations.DatePrecision.Day, "Meta räknar konton.")] }, null);

        CampaignView view = CampaignView.Build(input with { Results = results }, PublishedCampaign.Dashboard);

        Assert.Contains(
            $"{reach.Metric.Name}, Facebook: från 1 november 2023 betyder siffrorna något annat. Meta räknar konton.", view.Panels.Single(panel => panel.Id == "k5").Notes.Select(note => note.Plain));
        Assert.DoesNotContain(view.Panels.Single(panel => panel.Id == "k8").Notes, note => note.Plain.Contains("konton", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_NoFigureInAPanelsMetrics_LeavesItOut()
    {
        PanelInput input = PublishedCampaign.Input();
        CampaignData campaign = input.Campaign with { MeasuredMetrics = [new MetricReference("reach")] };

        CampaignView view = CampaignView.Build(new PanelInput(input.Page, campaign, input.Results, input.Filter, input.Now), PublishedCampaign.Dashboard);

        Assert.Equal(["k1", "k2", "k5", "k7", "k8", "k9"], view.Panels.Select(panel => panel.Id));
    }

    [Fact]
    public void Build_OneMetricFailed_TakesOnlyItsOwnPanelsWithIt()
    {
        PanelInput input = PublishedCampaign.Input();
        var results = input.Results.ToDictionary();
        results["completion_rate"] = new MetricResult(null, new PanelFailure("INTERNAL", "abc"));

        CampaignView view = CampaignView.Build(input with { Results = results }, PublishedCampaign.Dashboard);

        Assert.Equal(["k1", "k6"], view.Panels.Where(panel => panel.State == PanelState.Failed).Select(panel => panel.Id));
        Assert.Equal(PanelState.Ready, view.Panels.Single(panel => panel.Id == "k5").State);
    }

    [Fact]
    public void Build_AnyPanel_NeverHoldsASumOfReach()
    {
        decimal[] reach = [345_300m, 338_000m, 91_000m, 23_800m, 355_000m, 208_100m, 200_000m];
        HashSet<decimal> sums = [.. Enumerable.Range(1, (1 << reach.Length) - 1)
            .Where(set => System.Numerics.BitOperations.PopCount((uint)set) > 1)
            .Select(set => reach.Where((_, index) => (set & (1 << index)) != 0).Sum())];

        CampaignView view = Build();
        IEnumerable<decimal> shown = view.Panels.SelectMany(panel => panel.Data?.Numbers() ?? [])
            .Concat(view.Panels.OfType<ChartPanelView>().Where(panel => panel.Table is not null).SelectMany(panel => panel.Table!.Rows).SelectMany(row => row.Cells).OfType<FigureCell>().Select(cell => cell.Value))
            .Concat(view.Lead.KeyFigures.SelectMany(row => row.Figures).Select(figure => figure.Value));

        Assert.DoesNotContain(shown, sums.Contains);
    }

    [Fact]
    public void Build_EveryChart_HasItsValuesInTheTableOfItsPanel() => Assert.All(Build().Panels.OfType<ChartPanelView>().Where(panel => panel.Table is not null), panel =>
    {
        HashSet<decimal> table = [.. panel.Table!.Rows.SelectMany(row => row.Cells).OfType<FigureCell>().Select(cell => cell.Value)];

        Assert.All(panel.Charts.SelectMany(chart => chart.Chart.Series).SelectMany(series => series.Points), point => Assert.Contains(point.Value!.Value, table));
    });

    [Fact]
    public void Build_HostileNames_ReachChartsEscapedAndTextsAsTheyAre()
    {
        const string Hostile = """<img src=x onerror="alert(1)">""";
        PanelInput input = PublishedCampaign.Input();
        ComparisonData reach = input.Results["reach"].Comparison!;
        ComparisonCellData cell = reach.Groups[1].Cells[0];
        var results = input.Results.ToDictionary();
        results["reach"] = new MetricResult(reach with { Groups = [reach.Groups[1] with { Cells = [cell with { Channel = cell.Channel! with { Name = Hostile } }] }] }, null);

        var panel = (ChartPanelView)CampaignView.Build(input with { Results = results }, PublishedCampaign.Dashboard).Panels.Single(one => one.Id == "k5");
        string json = ChartJson.Write(panel.Charts[0].Chart);

        Assert.Equal(Hostile, panel.Table!.Rows[0].Cells[0].Text);
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Contains("lt;img", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_WithoutDate_SayThatTheDateIsMissing()
    {
        var panel = (EventsPanelView)Build().Panels.Single(panel => panel.Id == "k8");

        Assert.Equal(["18 oktober 2023", "Datum saknas"], panel.Events.Select(item => item.When.Plain));
        Assert.Equal(["Start", "Annonsen avvisad"], panel.Events.Select(item => item.Kind));
        Assert.Equal("TikTok", panel.Events[1].Channels);
    }

    [Fact]
    public void Sources_EveryFigure_LeadsToItsPlaceInTheFile()
    {
        var panel = (SourcesPanelView)Build().Panels.Single(panel => panel.Id == "k9");

        Assert.Equal(PublishedCampaign.Input().Campaign.Figures.Count, panel.Figures!.Rows.Count);
        Assert.All(panel.Figures.Rows, row => Assert.StartsWith("/rows/", row.Cells[6].Text, StringComparison.Ordinal));
        Assert.Contains(panel.Sources[0].Facts, fact => fact.Text.Plain == "Nej, källan är färdig.");
    }

    [Fact]
    public void Build_English_HasTheSameFigures()
    {
        CampaignView swedish = Build();
        CampaignView english = CampaignView.Build(PublishedCampaign.Input(Language.En), PublishedCampaign.Dashboard);

        Assert.Equal(
            swedish.Panels.SelectMany(panel => panel.Data?.Numbers() ?? []),
            english.Panels.SelectMany(panel => panel.Data?.Numbers() ?? []));
        Assert.Equal("What do we know about the results?", english.Panels[0].Question);
    }

    private static CampaignView Build() => CampaignView.Build(PublishedCampaign.Input(), PublishedCampaign.Dashboard);
}
