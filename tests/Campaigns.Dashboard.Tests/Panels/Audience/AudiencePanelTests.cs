using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Audience;
using Campaigns.Dashboard.Tables;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Panels.Audience;

public sealed class AudiencePanelTests
{
    private static readonly PanelDefinition Definition = new() { Id = "k7", Type = PanelType.Audience, Metrics = ["reach"] };

    private static readonly TrackData Young = new("unga", "Unga", null);

    [Fact]
    public void Build_NoGroups_SaysThatNoSourceSplits()
    {
        PanelView panel = Build();

        Assert.Equal(PanelState.NotConnected, panel.State);
        Assert.Equal("Ingen källa delar upp räckvidden på kön, ålder eller språk.", panel.StateText!.Plain);
    }

    [Fact]
    public void Build_Groups_UnknownIsItsOwnClassOutsideTheShareOfKnown()
    {
        var panel = (ChartPanelView)Build(Group("men", 60_000m, 0.6m, 0.5m), Group("women", 40_000m, 0.4m, 0.3333m), Group("unknown", 20_000m, null, 0.1667m));

        Assert.Equal(
            [
                "Män | 60 000 | 60 % | 50 % | befolkning saknas | personer",
                "Kvinnor | 40 000 | 40 % | 33 % | befolkning saknas | personer",
                "Okänt | 20 000 | ingår inte | 17 % | befolkning saknas | personer",
            ],
            panel.Table!.Rows().Select(row => row.Spaced()));
        Assert.Equal(["Män: 60 000 (60 %)", "Kvinnor: 40 000 (40 %)", "Okänt: 20 000"], Assert.Single(panel.Charts).Chart.Bars().Select(bar => bar.Spaced()));
        Assert.Equal("Unga, Snapchat", panel.Charts[0].Heading);
        Assert.Equal(
            ["Unga: för 17 % är gruppen okänd.", "Unga: kvinnor nåddes 0,90–1,10 gånger så ofta som män, i förhållande till hur många de är."],
            panel.Notes.Select(note => note.Plain.Spaced()));
        Assert.Equal("F-men", Assert.IsType<FigureCell>(panel.Table!.Rows[0].Cells[1]).FigureId);
    }

    [Fact]
    public void Build_ProtectedGroup_IsWordsInEveryCellAndHasNoBar()
    {
        var panel = (ChartPanelView)Build(Group("men", 60_000m, 1m, 1m), Group("other", null, null, null, CellState.Suppressed));

        Assert.Equal("Annat kön | skyddas | skyddas | skyddas | skyddas | personer", panel.Table!.Rows()[1]);
        Assert.Single(panel.Charts[0].Chart.Series);
        Assert.DoesNotContain(panel.Data!.Rows[1], value => value is NumberData);
    }

    private static EqualityGroupData Group(string sex, decimal? count, decimal? known, decimal? all, CellState state = CellState.Ready) => new()
    {
        Channel = new NamedReference("snapchat", "Snapchat"),
        Audience = new AudienceData($"sex:{sex}", sex, null, null, null),
        Count = count,
        ShareOfKnown = known,
        ShareOfAll = all,
        IdentityBasis = IdentityBasis.Persons,
        Cell = new EqualityCellData(state, false, [new EqualityFigureData($"F-{sex}", new SourceReference("published-report"))]),
    };

    private static PanelView Build(params EqualityGroupData[] groups) => AudiencePanel.Build(
        PublishedCampaign.Input() with
        {
            Analyses = new CampaignAnalyses { Equality = [new(Young, new(new EqualityData { Groups = groups, UnknownShare = 0.1667m, ParityInterval = new BoundsData(0.9m, 1.1m), Notes = [] }, null))] },
        },
        Definition);
}
