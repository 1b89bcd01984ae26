using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Panels.Audience;
using Campaigns.Dashboard.Panels.Development;
using Campaigns.Dashboard.Panels.EffectChain;
using Campaigns.Dashboard.Panels.Events;
using Campaigns.Dashboard.Panels.Lead;
using Campaigns.Dashboard.Panels.Rates;
using Campaigns.Dashboard.Panels.Reach;
using Campaigns.Dashboard.Panels.Showings;
using Campaigns.Dashboard.Panels.Sources;
using Campaigns.Dashboard.Panels.Targets;

namespace Campaigns.Dashboard.Panels;

/// <summary>The page of a campaign, ready to be shown.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Lead">What stands above the panels.</param>
/// <param name="Panels">The panels from top to bottom; those that the dashboard file leaves out for want of figures are not in it.</param>
public sealed record CampaignView(CampaignData Campaign, LeadView Lead, IReadOnlyList<PanelView> Panels)
{
    /// <summary>Makes the page.</summary>
    /// <param name="input">What it is made of.</param>
    /// <param name="dashboard">The dashboard file.</param>
    public static CampaignView Build(PanelInput input, DashboardDefinition dashboard)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(dashboard);
        IEnumerable<PanelView> panels = dashboard.Panels.Where(panel => IsShown(input, panel)).Select(panel => WithBreaks(input, panel, Panel(input, panel)));
        return new CampaignView(input.Campaign, LeadBuilder.Build(input, dashboard), [.. panels]);
    }

    // A panel whose metrics failed or were filtered away is shown and says so; only one that the campaign has no figure for is left out.
    private static bool IsShown(PanelInput input, PanelDefinition panel) =>
        panel.When == PanelCondition.Always
        || (panel.Type == PanelType.Development ? input.Daily.Count > 0 || input.HasOtherDays : HasFigures(input, panel));

    private static bool HasFigures(PanelInput input, PanelDefinition panel) =>
        input.MeasuredMetrics.Overlaps(panel.Metrics)
        || input.FailureOf(panel.Metrics) is not null;

    // What lies before and after such a day is not one series: the panel that shows both says so.
    private static PanelView WithBreaks(PanelInput input, PanelDefinition panel, PanelView view)
    {
        List<RichText> breaks = [.. input.Comparisons(panel.Metrics).SelectMany(comparison => comparison.Breaks.Select(one => (RichText)input.Texts.Format(
            "serie.brott",
            ("matt", comparison.Metric.Name),
            ("kanal", one.Channel?.Name ?? input.Texts["serie.alla_kanaler"]),
            ("datum", input.Page.Format.Dates.Text(one.ValidFrom, one.Precision)),
            ("skal", one.Note)))).DistinctBy(note => note.Plain)];
        return breaks.Count == 0 ? view : view with { Notes = [.. view.Notes, .. breaks] };
    }

    private static PanelView Panel(PanelInput input, PanelDefinition panel) => panel.Type switch
    {
        PanelType.EffectChain => ChainPanel.Build(input, panel),
        PanelType.Targets => TargetsPanel.Build(input, panel),
        PanelType.Development => DevelopmentPanel.Build(input, panel),
        PanelType.Showings => ShowingsPanel.Build(input, panel),
        PanelType.Reach => ReachPanel.Build(input, panel),
        PanelType.Rates => RatesPanel.Build(input, panel),
        PanelType.Audience => AudiencePanel.Build(input, panel),
        PanelType.Events => EventsPanel.Build(input, panel),
        PanelType.Sources => SourcesPanel.Build(input, panel),
        _ => throw new ArgumentOutOfRangeException(nameof(panel), panel.Type, "Unknown type of panel."),
    };
}
