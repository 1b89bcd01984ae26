using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Targets;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Panels.Targets;

public sealed class TargetsPanelTests
{
    private static readonly PanelDefinition Definition = new() { Id = "k2", Type = PanelType.Targets };

    private static readonly AnswerBuilder Builder = new(Language.Sv);

    [Fact]
    public void Build_NoTarget_SaysSoAndLeadsToTheForm()
    {
        PanelView panel = Build();

        Assert.Equal(PanelState.Empty, panel.State);
        Assert.Equal("Ingen plan är inlagd. Lägg in plan", panel.StateText!.Plain);
        Assert.Equal("/kampanj/lat-inte-tystnaden-tala/mal", panel.StateText.Parts.OfType<LinkInline>().Single().Address);
    }

    [Fact]
    public void Build_Outcome_IsABulletWithThePlanAsATickAndTheSameTableRow()
    {
        var panel = (ChartPanelView)Build(Target("impressions", 4_000_000m, outcome: 4_500_000m, verdict: TargetVerdictData.Reached, channel: "snapchat"));

        ChartModel chart = Assert.Single(panel.Charts).Chart;
        ChartPoint point = Assert.Single(Assert.Single(chart.Series).Points);
        Assert.Equal(ChartKind.Bullet, chart.Kind);
        Assert.Equal((4_500_000m, 4_000_000m), (point.Value, point.Plan));
        Assert.Equal("4 500 000 av 4 000 000", point.Text.Spaced());
        Assert.Equal(["Visningar, unga, Snapchat | 4 500 000 | 4 000 000 | nått | Inlagd av Anna 2026-11-21"], panel.Table!.Rows().Select(row => row.Spaced()));
        Assert.Equal("1 av 1 mål är nådda.", panel.Answer!.Plain);
    }

    [Fact]
    public void Build_OutcomeAsInterval_KeepsBothEndsAndIsDrawnAsARange()
    {
        var panel = (ChartPanelView)Build(Target("reach", 500_000m, interval: new BoundsData(400_000m, 850_000m), verdict: TargetVerdictData.CannotTell, reason: "Planen ligger i intervallet."));

        ChartPoint point = Assert.Single(Assert.Single(Assert.Single(panel.Charts).Chart.Series).Points);
        Assert.Equal((null, new ChartSpan(400_000m, 850_000m), 500_000m), (point.Value, point.Span!, point.Plan!.Value));
        Assert.Equal("400 000–850 000 av 500 000", point.Text.Spaced());
        Assert.Equal("går inte att avgöra", panel.Table!.Rows[0].Cells[3].Text);
        Assert.Equal("Räckvidd, unga: Planen ligger i intervallet.", panel.Notes[0].Plain);
    }

    [Fact]
    public void Build_UnknownOutcome_IsInTheTableInWordsAndNotDrawnAsZero()
    {
        var panel = (ChartPanelView)Build(Target("clicks", 10_000m, verdict: TargetVerdictData.CannotTell));

        Assert.Empty(panel.Charts);
        Assert.Equal("utfall saknas", panel.Table!.Rows[0].Cells[1].Text);
        Assert.Equal("För 1 mål går det inte att avgöra.", panel.Answer!.Plain);
    }

    [Fact]
    public void Build_OneThatCannotBeTold_IsNotCountedAsMissed() =>
        Assert.Equal(
            "1 av 1 mål är nådda. För 1 mål går det inte att avgöra.",
            ((ChartPanelView)Build(
                Target("impressions", 10m, outcome: 15m, verdict: TargetVerdictData.Reached),
                Target("clicks", 10m, verdict: TargetVerdictData.CannotTell))).Answer!.Plain);

    [Fact]
    public void Build_TwoMetrics_AreTwoChartsSinceUnitsDiffer() =>
        Assert.Equal(
            ["Visningar", "Andel som såg klart"],
            ((ChartPanelView)Build(
                Target("impressions", 10m, outcome: 5m, verdict: TargetVerdictData.Partly),
                Target("completion_rate", 0.5m, outcome: 0.25m, verdict: TargetVerdictData.Partly))).Charts.Select(chart => chart.Heading));

    [Fact]
    public void Build_Failed_NamesTheErrorCode() =>
        Assert.Contains(
            "trace-9",
            TargetsPanel.Build(PublishedCampaign.Input() with { Analyses = new CampaignAnalyses { Targets = new(null, new PanelFailure("X", "trace-9")) } }, Definition).StateText!.Plain,
            StringComparison.Ordinal);

    private static TargetOutcomeData Target(
        string metric, decimal plan, decimal? outcome = null, BoundsData? interval = null, TargetVerdictData verdict = TargetVerdictData.Reached, string? channel = null, string? reason = null) => new()
        {
            Target = new TargetData
            {
                Id = $"T-{metric}", Track = new TrackReference("unga"), Channel = channel is null ? null : Builder.Named(channel), Metric = Builder.Metric(metric), Value = plan,
                EnteredBy = "Anna", EnteredAt = AnswerBuilder.ReadAt, Constructed = false,
            },
            Outcome = outcome,
            OutcomeInterval = interval,
            Verdict = verdict,
            Reason = reason,
        };

    private static PanelView Build(params TargetOutcomeData[] targets) =>
        TargetsPanel.Build(PublishedCampaign.Input() with { Analyses = new CampaignAnalyses { Targets = new(new(targets), null) } }, Definition);
}
