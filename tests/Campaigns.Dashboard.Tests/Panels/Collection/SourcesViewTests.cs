using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Panels.Collection;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Tests.Panels.Collection;

public sealed class SourcesViewTests
{
    private static readonly DateTimeOffset Now = new(2023, 11, 8, 7, 0, 0, TimeSpan.Zero);
    private static readonly PageContext Swedish = new(Language.Sv, "/kallor");
    private static readonly PageContext English = new(Language.En, "/kallor");

    [Fact]
    public void Build_EverythingCurrent_HasNothingToAttendTo()
    {
        SourcesView view = Build(Swedish, Source("meta") with { State = SourceStateData.Current, CompleteThrough = new DateOnly(2023, 11, 7), SucceededAt = Now, NextRunAt = Now.AddDays(1) });

        Assert.Empty(view.Attentions);
        Assert.Equal("meta | Uppdaterad | 2023-11-07 | i dag 08:00 | 2023-11-09 08:00", Assert.Single(view.Table!.Rows()));
    }

    [Fact]
    public void Build_SeveralThings_TheWorstStandsFirstAndEachLeadsToWhereItIsMended()
    {
        SourcesView view = Build(
            Swedish,
            Source("webb") with { State = SourceStateData.Current, Unmapped = [new PlatformObjectData { CampaignId = "7" }] },
            Source("snap") with { State = SourceStateData.Delayed, Failure = Failure(FailureKind.RateLimited, "Snapchat bad oss vänta.") },
            Source("meta") with { State = SourceStateData.NeedsAction, Failure = Failure(FailureKind.KeyRevoked, "Nyckeln gäller inte."), HeldFigures = [Held()] });

        Assert.Equal(
            [
                "Stop meta: Nyckeln gäller inte.",
                "Warning snap: Snapchat bad oss vänta.",
                "Warning meta: 1 siffra har ändrats orimligt mycket och väntar på beslut.",
                "Notice webb: 1 annonskampanj hör inte till någon av våra kampanjer än. Siffrorna är sparade.",
            ],
            view.Attentions.Select(one => $"{one.Severity} {one.Text.Plain}"));
        Assert.Equal("/kallor/webb#okopplade", view.Attentions[3].Text.Parts.OfType<Dashboard.Panels.LinkInline>().Single().Address);
    }

    [Theory]
    [InlineData(14, 1)]
    [InlineData(15, 0)]
    [InlineData(-1, 0)]
    public void Build_KeyThatExpires_IsSaidFourteenDaysAhead(int days, int expected)
    {
        SourcesView view = Build(Swedish, Source("meta") with { State = SourceStateData.Current, KeyExpiresAt = Now.AddDays(days) });

        Assert.Equal(expected, view.Attentions.Count);
    }

    [Fact]
    public void Build_TwoSourcesOfOneName_AreToldApartByTheirIds()
    {
        SourcesView view = Build(English, Source("a") with { Name = "Meta" }, Source("b") with { Name = "Meta" });

        Assert.Equal(["Meta (a)", "Meta (b)"], view.Table!.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal("Figures are handed in as files", view.Table.Rows[0].Cells[1].Text);
    }

    [Fact]
    public void SourceBuild_HeldFigures_ShowBothValuesAndWhatWasDecided()
    {
        HeldFigureData decided = Held() with { Id = "h2", Decision = HeldDecision.KeepShown, DecidedBy = "Anna", Reason = "Fel hos Meta", DecidedAt = Now };

        SourceView view = SourceView.Build(Swedish, Source("meta") with { HeldFigures = [Held(), decided] }, Now);

        HeldFigureView waiting = Assert.Single(view.Waiting);
        Assert.Equal(("Visningar, Facebook, resekurage, 18 oktober 2023", "1\u00A0200\u00A0000", "300"), (waiting.Subject, waiting.Shown.Text, waiting.Offered.Text));
        Assert.Contains("det gamla värdet gäller", Assert.Single(view.Decided!.Rows()), StringComparison.Ordinal);
        Assert.Equal("Fel hos Meta", view.Decided!.Rows[0].Cells[3].Note);
    }

    [Fact]
    public void SourceBuild_Runs_CountWhatTheyChangedAndSayWhyTheyFailed()
    {
        SourceRunRecordData run = new()
        {
            Id = "r", StartedAt = Now, State = RunState.Failed, First = new DateOnly(2023, 11, 1), Last = new DateOnly(2023, 11, 7), Windows = 12, WindowsDone = 5,
            Added = 100, Revised = 3, Unchanged = 7, Held = 1, Unmapped = 2, Failure = Failure(FailureKind.Unavailable, "Meta svarar inte som den ska."),
        };

        SourceView view = SourceView.Build(Swedish, Source("meta") with { State = SourceStateData.Delayed, Runs = new SourceRunListData([run]) }, Now);

        Assert.Equal("i dag 08:00 | misslyckades | 2023-11-01 | 5 av 12 | 100 | 3 | 7 | 1 | 2", Assert.Single(view.Runs!.Rows()));
        Assert.Equal("2023-11-07", ((DateCell)view.Runs!.Rows[0].Cells[2]).LastText);
        Assert.Equal("Meta svarar inte som den ska.", view.Runs.Rows[0].Cells[1].Note);
    }

    private static SourcesView Build(PageContext page, params SourceStandingData[] sources) => SourcesView.Build(page, new SourcesOverviewData(sources, []), Now);

    private static SourceFailureData Failure(FailureKind kind, string message) => new(kind, "190", "trace", 400, "technical", message);

    private static HeldFigureData Held() => new()
    {
        Id = "h1", FigureId = "F-AAAAAAAA", Campaign = "resekurage", Metric = new MetricData("impressions", "Visningar", MetricUnitData.Times, MetricKindData.Count),
        Channel = new NamedReference("facebook", "Facebook"), Window = new WindowData(WindowKind.Day, new DateOnly(2023, 10, 18), new DateOnly(2023, 10, 18), DatePrecision.Day),
        ShownValue = 1_200_000m, OfferedValue = 300m, OfferedAt = Now,
    };

    private static SourceStandingData Source(string id) => new()
    {
        Id = id, Name = id, Connector = "meta", RestatementDays = 28, PlannedWindows = [], HeldFigures = [], Unmapped = [],
    };
}
