using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;
using Campaigns.Metrics.Tests.Infrastructure;
using static Campaigns.Metrics.Queries.Dimension;
using Campaign = Campaigns.Metrics.Portfolio.Campaign;
using CampaignChannel = Campaigns.Metrics.Portfolio.CampaignChannel;

namespace Campaigns.Metrics.Tests.Queries;

/// <summary>The steps of an answer, each by the smallest figures that show it.</summary>
public sealed class MetricComparisonTests
{
    private static readonly Campaign TwoChannels = PrintedCampaigns.Create(
        "c", ["a", "b"], new CampaignChannel("tiktok", ["a", "b"]), new CampaignChannel("snapchat", ["a"]));

    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Revisions_OfOneFigure_NewestCountsAsOfAMoment()
    {
        Observation[] figures = [Impressions("a", "tiktok", 10), Impressions("a", "tiktok", 12).Seen(60)];

        Assert.Equal("a/tiktok: 12 Unhedged Ready", Lines(figures, Track, Channel)[0]);
        Assert.Equal("a/tiktok: 10 Unhedged Ready", Lines(Query(Track, Channel) with { AsOf = Figure.Imported.AddMinutes(59) }, figures)[0]);
        Assert.Equal("a/tiktok: 12 Unhedged Ready", Lines(Query(Track, Channel) with { AsOf = Figure.Imported.AddMinutes(60) }, figures)[0]);
    }

    [Fact]
    public void Days_WithoutAGap_AreAddedToOneWindow()
    {
        Observation[] figures = [.. Enumerable.Range(0, 3).Select(day => Impressions("a", "tiktok", 10).In(Window.Day(Monday.AddDays(day))))];

        var cell = Compare(Query(Track, Channel), figures)[0];

        Assert.Equal("a/tiktok: 30 Unhedged Ready derived", Ask.Line(cell));
        Assert.Equal(new Window(WindowKind.Custom, Monday, Monday.AddDays(2)), cell.Window);
        Assert.Equal(3, cell.Inputs.Count);
    }

    [Fact]
    public void Days_WithAGap_AreAtLeastTheirSum()
    {
        Observation[] figures = [Impressions("a", "tiktok", 10).In(Window.Day(Monday)), Impressions("a", "tiktok", 10).In(Window.Day(Monday.AddDays(2)))];

        Assert.Equal("a/tiktok: 20 AtLeast Partial derived", Lines(figures, Track, Channel)[0]);
    }

    [Fact]
    public void ReachOfDays_IsNeverAdded()
    {
        Observation[] figures =
        [
            Reach("a", "tiktok", 10).In(Window.Day(Monday)),
            Reach("a", "tiktok", 15).In(new Window(WindowKind.FlightToDate, Monday, Monday.AddDays(1))),
            Reach("a", "tiktok", 18).In(new Window(WindowKind.FlightToDate, Monday, Monday.AddDays(2))),
        ];

        Assert.Equal(
            ["Individuals a/tiktok: 18 Unhedged Ready"],
            Ask.Lines(Ask.Compare(TwoChannels, figures, Query(Track, Channel) with { Metric = "reach" })).Where(line => line.Contains("Ready", StringComparison.Ordinal)));
    }

    [Fact]
    public void WholeFlight_AndItsDays_AreNotAddedToEachOther()
    {
        Observation[] figures = [Impressions("a", "tiktok", 100), Impressions("a", "tiktok", 10).In(Window.Day(Monday))];

        Assert.Equal("a/tiktok: 100 Unhedged Ready", Lines(figures, Track, Channel)[0]);
        Assert.Equal("a/tiktok: 10 Unhedged Ready", Lines(Query(Track, Channel) with { From = Monday, To = Monday }, figures)[0]);
    }

    [Fact]
    public void WholeFlight_InAShorterPeriod_SaysThatItCoversMore()
    {
        var cell = Compare(Query(Track, Channel) with { From = Monday, To = Monday }, [Impressions("a", "tiktok", 100)])[0];

        Assert.Contains(cell.Notes, note => note.En == "The figure covers more days than the period.");
    }

    [Fact]
    public void Placements_WithoutAWhole_AddForImpressionsAndNeverForReach()
    {
        Observation[] impressions = [Impressions("a", "tiktok", 10).At("feed"), Impressions("a", "tiktok", 5).At("search")];
        Observation[] reach = [Reach("a", "tiktok", 10).At("feed"), Reach("a", "tiktok", 5).At("search")];

        Assert.Equal("a/tiktok: 15 Unhedged Ready derived", Lines(impressions, Track, Channel)[0]);
        var cell = Compare(Query(Track, Channel) with { Metric = "reach" }, reach).Single(cell => cell is { Track: "a", Channel: "tiktok" });
        Assert.Equal(CellState.Missing, cell.State);
        Assert.Equal(2, cell.Alternatives.Count);
    }

    [Fact]
    public void Placements_BesideTheirWhole_ArePartsOfItAndLeftOut()
    {
        Observation[] figures = [Impressions("a", "tiktok", 15), Impressions("a", "tiktok", 10).At("feed"), Impressions("a", "tiktok", 5).At("search")];

        var cell = Compare(Query(Track, Channel), figures)[0];

        Assert.Equal("a/tiktok: 15 Unhedged Ready", Ask.Line(cell));
        Assert.Empty(cell.Alternatives);
    }

    [Fact]
    public void TwoSources_OfOneFigure_CountOnce()
    {
        Observation[] figures = [Impressions("a", "tiktok", 10, Qualifier.Exact), Impressions("a", "tiktok", 10, Qualifier.About).From("media-agency")];

        var cell = Compare(Query(), figures)[0];

        Assert.Equal((10m, 1), (cell.Value!.Value, cell.Alternatives.Count));
    }

    [Theory]
    [InlineData(FigureStatus.Missing, CellState.Missing)]
    [InlineData(FigureStatus.Rejected, CellState.Rejected)]
    [InlineData(FigureStatus.Suppressed, CellState.Suppressed)]
    public void Absence_InTheSource_KeepsItsName(FigureStatus status, CellState state)
    {
        var cell = Compare(Query(Track, Channel), [Impressions("a", "tiktok", null).With(status)]).Single(cell => cell is { Track: "a", Channel: "tiktok" });

        Assert.Equal((state, null), (cell.State, cell.Value));
        Assert.Single(cell.Inputs);
    }

    [Fact]
    public void Sum_WithASuppressedPart_IsAtLeast()
    {
        Observation[] figures = [Impressions("a", "tiktok", 10), Impressions("b", "tiktok", 5), Impressions("a", "snapchat", null).With(FigureStatus.Suppressed)];

        Assert.Equal(["*/*: 15 AtLeast Partial derived without snapchat"], Lines(figures));
    }

    [Fact]
    public void Sum_WithARejectedPart_IsWhole()
    {
        Observation[] figures = [Impressions("a", "tiktok", 10), Impressions("b", "tiktok", 5), Impressions("a", "snapchat", null).With(FigureStatus.Rejected)];

        Assert.Equal(["*/*: 15 Unhedged Ready derived"], Lines(figures));
    }

    [Fact]
    public void Zero_IsAFigure_AndNotAnAbsence() => Assert.Equal("a/tiktok: 0 Exact Ready", Lines([Impressions("a", "tiktok", 0, Qualifier.Exact)], Track, Channel)[0]);

    [Fact]
    public void Sum_OfOtherDays_IsNotMixedIn()
    {
        Observation[] figures =
        [
            Impressions("a", "tiktok", 10).In(new Window(WindowKind.Custom, Monday, Monday.AddDays(6))),
            Impressions("b", "tiktok", 20).In(new Window(WindowKind.Custom, Monday.AddDays(7), Monday.AddDays(13))),
        ];

        Assert.Equal(
            ["*/*: 20 AtLeast Partial without snapchat+tiktok", "*/*: 10 AtLeast Partial without snapchat+tiktok"],
            Lines(figures));
    }

    [Fact]
    public void Audiences_DisjointWithUnknown_AreAddedWhenNotAskedFor()
    {
        Observation[] figures =
        [
            Reach("a", "tiktok", 10).Among("sex:men"), Reach("a", "tiktok", 5).Among("sex:women"), Reach("a", "tiktok", 1).Among("sex:unknown"),
        ];

        Assert.Equal("a/tiktok: 16 Unhedged Ready derived", Ask.Line(Compare(Query(Track, Channel) with { Metric = "reach" }, figures)[0]));
        Assert.Equal("a/tiktok: 15 AtLeast Partial derived", Ask.Line(Compare(Query(Track, Channel) with { Metric = "reach" }, figures[..2])[0]));
    }

    [Fact]
    public void Audiences_ThatMayOverlap_AreNotAdded()
    {
        Observation[] figures = [Reach("a", "tiktok", 10).Among("age:18-34"), Reach("a", "tiktok", 5).Among("age:25-44")];

        var cells = Compare(Query(Track, Channel) with { Metric = "reach" }, figures).Where(cell => cell.Value is not null);

        Assert.Equal(["a/tiktok [age:18-34]: 10 Unhedged Ready", "a/tiktok [age:25-44]: 5 Unhedged Ready"], cells.Select(Ask.Line));
    }

    [Fact]
    public void Audiences_OfAMetricThatIsNotAdditive_AreRefused()
    {
        Observation[] figures = [Visitors(10).Among("sex:men"), Visitors(5).Among("sex:women")];
        var campaign = PrintedCampaigns.Create("c", [], new CampaignChannel("webb", []));
        var query = new MetricQuery { Campaign = "c", Metric = "visitors", By = [Channel] };

        Assert.Equal(Audience, Assert.Throws<NotAdditiveException>(() => Ask.Compare(campaign, figures, query)).Dimension);
        Assert.Equal(2, Ask.Compare(campaign, figures, query with { By = [Channel, Audience] }).Groups.SelectMany(group => group.Cells).Count());

        static Observation Visitors(decimal value) => Figure.Of("c", null, "webb", "visitors", value).Counting(IdentityBasis.Browsers);
    }

    [Fact]
    public void PrintedTotal_ThatAgreesWithItsParts_SaysSo()
    {
        Observation[] figures = [Impressions("a", "tiktok", 600), Impressions("a", "snapchat", 390), Impressions("a", "social-media", 1000, Qualifier.Nearly)];

        var total = Assert.Single(Ask.Compare(TwoChannels, figures, Query(Track, Channel)).Groups.SelectMany(group => group.PrintedTotals));

        Assert.Equal("a/social-media: 1000 Nearly EqualsParts, parts 990 without ", Ask.Line(total));
    }

    [Fact]
    public void Filter_OnOneTrack_KeepsWhatTheSourceGivesForSeveral()
    {
        var lines = Ask.Lines(Ask.Compare(
            PrintedCampaigns.Litt, PrintedFigures.All, new MetricQuery { Campaign = PrintedCampaigns.Litt.Slug, Metric = "impressions", Tracks = ["unga"] }));

        Assert.Equal(
            ["unga/snapchat: 4500000 Unhedged Ready", "unga/tiktok: 113300 Unhedged Ready", "unga/youtube: – Missing", "*/facebook-instagram: 561200 Unhedged Ready"],
            lines);
    }

    [Fact]
    public void Filter_OnAMember_DoesNotSplitTheGroup()
    {
        var result = Ask.Compare(
            PrintedCampaigns.Litt, PrintedFigures.All, new MetricQuery { Campaign = PrintedCampaigns.Litt.Slug, Metric = "impressions", Channels = ["facebook"] });

        Assert.Empty(result.Groups);
    }

    [Fact]
    public void UnknownChannel_WithAFigure_StandsUnderItsId() =>
        Assert.Equal("a/<b>hej</b>: 5 Unhedged Ready", Lines([Impressions("a", "<b>hej</b>", 5)], Track, Channel)[0]);

    private static Observation Impressions(string? track, string channel, decimal? value, Qualifier qualifier = Qualifier.Unhedged) =>
        Figure.Of("c", track, channel, "impressions", value, qualifier);

    private static Observation Reach(string? track, string channel, decimal value) => Figure.Of("c", track, channel, "reach", value).Counting(IdentityBasis.Individuals);

    private static MetricQuery Query(params Dimension[] by) => new() { Campaign = "c", Metric = "impressions", By = by };

    private static IReadOnlyList<string> Lines(IReadOnlyCollection<Observation> figures, params Dimension[] by) => Lines(Query(by), figures);

    private static IReadOnlyList<string> Lines(MetricQuery query, IReadOnlyCollection<Observation> figures) => [.. Compare(query, figures).Select(Ask.Line)];

    private static IReadOnlyList<ComparisonCell> Compare(MetricQuery query, IReadOnlyCollection<Observation> figures) =>
        [.. Ask.Compare(TwoChannels, figures, query).Groups.SelectMany(group => group.Cells)];
}
