using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;
using Campaigns.Metrics.Tests.Infrastructure;
using static Campaigns.Metrics.Queries.Dimension;

namespace Campaigns.Metrics.Tests.Queries;

/// <summary>What the printed report of 2023 must show, figure by figure.</summary>
public sealed class PrintedFiguresComparisonTests
{
    [Fact]
    public void Impressions_ByTrackAndChannel_KeepTheGroupFigureWhole()
    {
        var result = Ask.Compare(PrintedCampaigns.Litt, "impressions", Track, Channel);

        Assert.Equal(
            [
                "unga/snapchat: 4500000 Unhedged Ready",
                "unga/tiktok: 113300 Unhedged Ready",
                "unga/youtube: – Missing",
                "vuxna/tv4: – Missing",
                "vuxna/youtube: – Missing",
                "*/facebook-instagram: 561200 Unhedged Ready",
            ],
            Ask.Lines(result));
    }

    [Fact]
    public void Impressions_SocialMediaTotals_AreMarkedAsTotalsWhosePartsAreNotAllPrinted()
    {
        var result = Ask.Compare(PrintedCampaigns.Litt, "impressions", Track, Channel);

        var group = Assert.Single(result.Groups);
        Assert.Equal(
            [
                "unga/social-media: 6600000 Nearly PartsIncomplete, parts 4613300 without facebook-instagram+youtube",
                "vuxna/social-media: 1000000 Nearly PartsIncomplete, parts – without facebook-instagram+youtube",
            ],
            group.PrintedTotals.Select(Ask.Line));
        Assert.Equal(
            "En tryckt summa vars delar inte alla är tryckta. Det saknas siffror för Facebook + Instagram (redovisas ihop) och YouTube.",
            group.PrintedTotals[0].Note.Sv);
    }

    [Fact]
    public void Impressions_ByNothing_AreAtLeastWhatIsPrintedAndNameWhatIsNot()
    {
        var result = Ask.Compare(PrintedCampaigns.Litt, "impressions");

        Assert.Equal(["*/*: 5174500 AtLeast Partial derived without tv4+youtube"], Ask.Lines(result));
        Assert.Equal(2, result.Groups.Sum(group => group.PrintedTotals.Count));
    }

    [Fact]
    public void Impressions_ByTrack_NeverGiveATrackItsShareOfTheGroupFigure()
    {
        var result = Ask.Compare(PrintedCampaigns.Litt, "impressions", Track);

        Assert.Equal(
            [
                "unga/*: 4613300 AtLeast Partial derived without facebook-instagram+youtube",
                "*/*: 561200 Unhedged Ready",
                "vuxna/*: – Missing without facebook-instagram+tv4+youtube",
            ],
            Ask.Lines(result));
    }

    [Theory]
    [InlineData("unga", "*/*: 4613300 AtLeast Partial derived without facebook-instagram+youtube")]
    [InlineData("vuxna", "*/*: – Missing without facebook-instagram+tv4+youtube")]
    public void Impressions_OfOneTrackAddedUp_LeaveOutWhatBelongsToSeveralTracks(string track, string expected)
    {
        var query = new MetricQuery { Campaign = PrintedCampaigns.Litt.Slug, Metric = "impressions", By = [], Tracks = [track] };

        Assert.Equal([expected], Ask.Lines(Ask.Compare(PrintedCampaigns.Litt, PrintedFigures.All, query)));
    }

    [Fact]
    public void Impressions_OfAllTracksThatAFigureCovers_CountIt()
    {
        var query = new MetricQuery { Campaign = PrintedCampaigns.Litt.Slug, Metric = "impressions", By = [], Tracks = ["unga", "vuxna"] };

        Assert.Equal(
            ["*/*: 5174500 AtLeast Partial derived without tv4+youtube"],
            Ask.Lines(Ask.Compare(PrintedCampaigns.Litt, PrintedFigures.All, query)));
    }

    [Fact]
    public void Reach_ByTrackAndChannel_StandsApartByIdentityBasis()
    {
        var result = Ask.Compare(PrintedCampaigns.Litt, "reach", Track, Channel);

        Assert.Equal(
            [
                "Individuals unga/youtube: 338000 Unhedged Ready",
                "Individuals unga/facebook-instagram: 91000 Unhedged Ready",
                "Individuals unga/tiktok: 23800 Unhedged Ready",
                "Individuals vuxna/youtube: 355000 Unhedged Ready",
                "Individuals vuxna/facebook-instagram: 208100 Unhedged Ready",
                "Individuals vuxna/tv4 [sex:men,age:25-79]: 200000 Nearly Ready",
                "Profiles unga/snapchat: 345300 Unhedged Ready",
            ],
            Ask.Lines(result));
        Assert.All(result.Groups, group => Assert.Empty(group.PrintedTotals));
        Assert.Contains(result.Notes, note => note.En.StartsWith("Reach cannot be added up", StringComparison.Ordinal));
    }

    [Fact]
    public void Reach_PrintedTwiceForTv4_IsOneCellWithTheVaguerWord()
    {
        var result = Ask.Compare(PrintedCampaigns.Litt, "reach", Track, Channel);

        var cell = Assert.Single(result.Groups.SelectMany(group => group.Cells), cell => cell.Channel == "tv4");
        Assert.Equal((200_000m, Qualifier.Nearly), (cell.Value!.Value, cell.Qualifier));
        var other = Assert.Single(cell.Alternatives);
        Assert.Equal(("streaming", Qualifier.Unhedged), (other.Series.Placement, other.Quality.Qualifier));
    }

    [Fact]
    public void Reach_LeavingOutChannels_IsRefusedWithWhatToAskFor()
    {
        var refusal = Assert.Throws<NotAdditiveException>(() => Ask.Compare(PrintedCampaigns.Litt, "reach", Track));

        Assert.Equal(("reach", Channel), (refusal.Metric, refusal.Dimension));
        Assert.Equal(
            "'reach' cannot be added up over CHANNEL: the same person may be counted in several channels. Ask with by: [TRACK, CHANNEL], or name one value in 'channels'.",
            refusal.Message);
    }

    [Fact]
    public void Reach_LeavingOutTracks_IsRefused() =>
        Assert.Equal(Track, Assert.Throws<NotAdditiveException>(() => Ask.Compare(PrintedCampaigns.Litt, "reach", Channel)).Dimension);

    [Fact]
    public void AverageFrequency_IsDerivedOnlyFromOneSeriesAndNeverOverTracks()
    {
        var result = Ask.Compare(PrintedCampaigns.Litt, "average_frequency", Track, Channel);

        // 113 300 / 23 800 = 4.76…; 4 500 000 / 345 300 = 13.03…; TV4's 2.46 is printed.
        Assert.Equal(
            [
                "Individuals unga/tiktok: 4.760504201681 Unhedged Ready derived",
                "Individuals vuxna/tv4 [sex:men,age:25-79]: 2.46 Exact Ready",
                "Profiles unga/snapchat: 13.032145960035 Unhedged Ready derived",
                "unga/facebook-instagram: – Missing",
                "unga/youtube: – Missing",
                "vuxna/facebook-instagram: – Missing",
                "vuxna/youtube: – Missing",
            ],
            Ask.Lines(result));
        var split = result.Groups.SelectMany(group => group.Cells).First(cell => cell.Channel == "facebook-instagram");
        Assert.Contains("tracks together", Assert.Single(split.Notes).En, StringComparison.Ordinal);
    }

    [Fact]
    public void CompletionRate_StandsApartByBaseAndKeepsItsWords()
    {
        var result = Ask.Compare(PrintedCampaigns.Litt, "completion_rate", Track, Channel);

        Assert.Equal(
            [
                "TwoSecondStarts unga/*: 0.27 Exact Ready",
                "TwoSecondStarts unga/tiktok: 0.25 Nearly Ready",
                "Impressions vuxna/tv4 [sex:men,age:25-79]: 0.96 Exact Ready",
                "NotStated */youtube: 0.5 About Ready",
                "unga/facebook-instagram: – Missing",
                "unga/snapchat: – Missing",
                "vuxna/facebook-instagram: – Missing",
            ],
            Ask.Lines(result));
        Assert.Contains(result.Notes, note => note.En.StartsWith("The rates stand on different bases", StringComparison.Ordinal));
    }

    [Fact]
    public void Clicks_OfTikTok_AreSixHundredAndPersonsWhoClickedAreAnotherMetric()
    {
        Assert.Contains("unga/tiktok: 600 Unhedged Ready", Ask.Lines(Ask.Compare(PrintedCampaigns.Litt, "clicks", Track, Channel)));
        Assert.Contains("Individuals unga/*: 20000 JustOver Ready", Ask.Lines(Ask.Compare(PrintedCampaigns.Litt, "unique_clicks", Track, Channel)));
    }

    [Fact]
    public void Completions_OfBoys_AreAPartOfTheUnsplitFigureAndNotAddedToIt()
    {
        var lines = Ask.Lines(Ask.Compare(PrintedCampaigns.Litt, "completions", Track, Channel));

        Assert.Contains("unga/*: 122300 Unhedged Ready", lines);
        Assert.DoesNotContain(lines, line => line.Contains("boys", StringComparison.Ordinal));
        Assert.Contains(
            "Unclear unga/* [sex:boys]: 51400 Unhedged Ready",
            Ask.Lines(Ask.Compare(PrintedCampaigns.Litt, "completions", Track, Channel, Audience)));
    }

    [Fact]
    public void Admissions_PrintedTotal_DiffersFromItsParts()
    {
        var result = Ask.Compare(PrintedCampaigns.Litt, "admissions", Track, Channel);

        Assert.Equal(["Visitors unga/bio: 32800 Unhedged Ready", "Visitors vuxna/bio: 86100 Unhedged Ready"], Ask.Lines(result));
        Assert.Equal(
            ["*/bio: 120000 Unhedged DiffersFromParts, parts 118900 without "],
            result.Groups.SelectMany(group => group.PrintedTotals).Select(Ask.Line));
    }

    [Fact]
    public void Admissions_OverTracks_AreTheSumOfPartsWithThePrintedTotalBeside()
    {
        var result = Ask.Compare(PrintedCampaigns.Litt, "admissions", Channel);

        Assert.Equal(["Visitors */bio: 118900 Unhedged Ready derived"], Ask.Lines(result));
        var cell = result.Groups.SelectMany(group => group.Cells).First(cell => cell.Channel == "bio");
        Assert.Equal(120_000m, Assert.Single(cell.Alternatives).Value);
        Assert.Equal([86_100m, 32_800m], cell.Inputs.Select(input => input.Value!.Value).OrderDescending());
    }

    [Fact]
    public void Showings_AreAPrintedTotalOverMixedMeasures()
    {
        var result = Ask.Compare(PrintedCampaigns.Litt, "showings", Track, Channel);

        var group = Assert.Single(result.Groups);
        Assert.Empty(group.Cells);
        Assert.Equal(["*/all-channels: 8000000 Over MixedMeasures, parts – without "], group.PrintedTotals.Select(Ask.Line));
    }

    [Fact]
    public void Resekurage_ReachOnFacebook_CountsAccounts()
    {
        var result = Ask.Compare(PrintedCampaigns.Resekurage, "reach", Track, Channel);

        Assert.Equal(["Accounts */facebook: 1100000 Unhedged Ready"], Ask.Lines(result));
    }

    [Fact]
    public void BeforeYouGo_GroupFigures_ArePlainCells()
    {
        Assert.Equal(["Individuals */facebook-instagram: 113000 Unhedged Ready"], Ask.Lines(Ask.Compare(PrintedCampaigns.BeforeYouGo, "reach", Track, Channel)));
        Assert.Equal(["*/facebook-instagram: 218000 Nearly Ready"], Ask.Lines(Ask.Compare(PrintedCampaigns.BeforeYouGo, "interactions", Track, Channel)));
    }

    [Fact]
    public void CourseCompleted_OfTwoYears_IsTwoCellsAndNoSum()
    {
        var result = Ask.Compare(PrintedCampaigns.Course, "course_completed", Track, Channel);

        Assert.Equal(["Persons */webb: 711 Exact Ready", "Persons */webb: 328 Exact Ready"], Ask.Lines(result));
    }

    [Theory]
    [InlineData("spend")]
    [InlineData("cost_per_thousand")]
    public void Cost_IsMissingEverywhere(string metric)
    {
        var cells = Ask.Compare(PrintedCampaigns.Litt, metric, Track, Channel).Groups.SelectMany(group => group.Cells).ToList();

        Assert.All(cells, cell => Assert.Null(cell.Value));
        Assert.Contains(cells, cell => cell is { Channel: "snapchat", State: CellState.Missing });
        Assert.Contains(cells, cell => cell is { Channel: "webb", State: CellState.NotMeasured });
    }

    [Fact]
    public void ClickRate_WithBothCounts_HasAnInterval()
    {
        var cell = Ask.Compare(PrintedCampaigns.Litt, "click_rate", Track, Channel).Groups.SelectMany(group => group.Cells).Single(cell => cell.Value is not null);

        // 600 / 113 300; Wilson by hand: see WilsonIntervalTests.
        Assert.Equal("unga/tiktok: 0.005295675199 Unhedged Ready derived", Ask.Line(cell));
        Assert.Equal(2, cell.Inputs.Count);
        Assert.NotNull(cell.Interval);
        Assert.InRange(cell.Value!.Value, cell.Interval.Value.Low, cell.Interval.Value.High);
    }
}
