using Campaigns.Dashboard.Dashboards;

namespace Campaigns.Dashboard.Tests.Dashboards;

public sealed class DashboardFileReaderTests
{
    private static readonly string[] Metrics = ["impressions", "reach", "admissions", "completion_rate"];

    [Fact]
    public void Read_ValidFile_GivesEveryPart()
    {
        DashboardDefinition dashboard = Read("""
            id: campaign
            key_figures: [impressions]
            panels:
              - id: k1
                type: effect_chain
                steps:
                  - { step: exposure, metrics: [impressions, reach] }
                  - { step: effect }
              - { id: k4, type: showings, metrics: [impressions, admissions], when: has_figures }
              - { id: k8, type: events }
            """);

        Assert.Equal("campaign", dashboard.Id);
        Assert.Equal(["impressions"], dashboard.KeyFigures);
        Assert.Equal(["k1", "k4", "k8"], dashboard.Panels.Select(panel => panel.Id));
        Assert.Equal([PanelType.EffectChain, PanelType.Showings, PanelType.Events], dashboard.Panels.Select(panel => panel.Type));
        Assert.Equal([ChainStep.Exposure, ChainStep.Effect], dashboard.Panels[0].Steps.Select(step => step.Step));
        Assert.Empty(dashboard.Panels[0].Steps[1].Metrics);
        Assert.Equal(PanelCondition.HasFigures, dashboard.Panels[1].When);
        Assert.Equal(PanelCondition.Always, dashboard.Panels[2].When);
        Assert.Equal(["impressions", "reach", "admissions"], dashboard.Metrics);
    }

    [Theory]
    [InlineData("id: other\npanels: []", 1, 5, "The id 'other' is not the file's name. Write 'campaign', or rename the file.")]
    [InlineData("panels: []", 1, 1, "The key 'id' is missing. Write the file's name without its ending.")]
    [InlineData("id: campaign", 1, 1, "The key 'panels' is missing. List the panels of the page.")]
    [InlineData("id: campaign\npanles: []\npanels: []", 2, 1, "Unknown key 'panles' in a dashboard. Allowed keys: id, key_figures, panels.")]
    [InlineData("id: campaign\npanels: 7", 2, 9, "panels must be a list.")]
    [InlineData("id: campaign\npanels:\n  - { id: k4, type: pie }", 3, 21, "Unknown type 'pie'. Write one of effect_chain, targets, development, showings, reach, rates, audience, events, sources.")]
    [InlineData("id: campaign\npanels:\n  - { type: events }", 3, 5, "The panel has no 'id'. Write a short one, as k4: it stands in addresses.")]
    [InlineData("id: campaign\npanels:\n  - { id: k8 }", 3, 5, "The panel has no 'type'. Write one of effect_chain, targets, development, showings, reach, rates, audience, events, sources.")]
    [InlineData("id: campaign\npanels:\n  - { id: k5, type: reach, metrics: [raech] }", 3, 38, "Unknown metric 'raech'. Near it in the catalogue: reach, admissions, impressions.")]
    [InlineData("id: campaign\npanels:\n  - { id: k5, type: reach, metrics: [reach, reach] }", 3, 45, "The metric 'reach' stands twice in metrics. Remove one.")]
    [InlineData("id: campaign\npanels:\n  - { id: k5, type: reach }", 3, 5, "The panel 'k5' has no 'metrics'. List the metrics it compares.")]
    [InlineData("id: campaign\npanels:\n  - { id: k8, type: events, metrics: [reach] }", 3, 5, "The panel 'k8' takes no 'metrics'. Remove the key.")]
    [InlineData("id: campaign\npanels:\n  - { id: k1, type: effect_chain }", 3, 5, "The panel 'k1' has no 'steps'. List the steps of the effect chain.")]
    [InlineData("id: campaign\npanels:\n  - { id: k8, type: events }\n  - { id: k8, type: sources }", 4, 5, "The panel id 'k8' is used twice. Give each panel its own id.")]
    [InlineData("id: campaign\npanels:\n  - { id: ../x, type: events }", 3, 11, "The panel id '../x' cannot stand in an address. Use lower-case letters a-z, digits and hyphens, a letter first, at most 20.")]
    [InlineData("", 1, 1, "The file must hold one YAML document: a mapping with id, key_figures and panels.")]
    [InlineData("- 1", 1, 1, "a dashboard must be a mapping with the keys id, key_figures, panels.")]
    public void Read_OneFault_SaysWhatWhereAndTheCure(string text, int line, int column, string message)
    {
        DashboardFilesException fault = Assert.Throws<DashboardFilesException>(() => Read(text));

        Assert.Equal(new DashboardFault("dashboards/campaign.yaml", line, column, message), Assert.Single(fault.Faults));
    }

    [Fact]
    public void Read_SeveralFaults_NamesThemAllInOrder()
    {
        DashboardFilesException fault = Assert.Throws<DashboardFilesException>(() => Read("""
            id: wrong
            panels:
              - { id: k5, type: reach, metrics: [nope] }
              - { id: k6, type: gauge }
            """));

        Assert.Equal([1L, 3L, 4L], fault.Faults.Select(one => one.Line));
        Assert.Contains("dashboards/campaign.yaml:3:38: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: [")]
    [InlineData("id: campaign\nid: campaign\npanels: []")]
    [InlineData("id: 'campaign")]
    public void Read_BrokenYaml_SaysSoWithItsPlace(string text)
    {
        DashboardFilesException fault = Assert.Throws<DashboardFilesException>(() => Read(text));

        Assert.StartsWith("This is not YAML: ", Assert.Single(fault.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooLongFile_IsRefused()
    {
        string text = "id: campaign\npanels: [] #" + new string('x', DashboardFileReader.MaxLength);

        Assert.Contains("longer than", Assert.Single(Assert.Throws<DashboardFilesException>(() => Read(text)).Faults).Message, StringComparison.Ordinal);
    }

    private static DashboardDefinition Read(string text) => new DashboardFileReader(Metrics).Read("dashboards/campaign.yaml", text);
}
