using Campaigns.Metrics.Analysis;
using Campaigns.Metrics.Analysis.Exposure;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Analysis.Exposure;

public class FilmLengthTests
{
    private static readonly Film Short = new("kort", new("Kort", "Short"), 20, ["youtube"], []);
    private static readonly Film Long = new("lang", new("Lång", "Long"), 60, [], ["vuxna"]);

    [Theory]
    [InlineData("youtube", null, null)]
    [InlineData("youtube", "unga", 20)]
    [InlineData("youtube", "vuxna", null)]
    [InlineData("bio", "vuxna", 60)]
    [InlineData("bio", "unga", null)]
    public void LengthOf_FilmsOfTheChannelAndTrack_IsKnownWhenTheyAreOfOneLength(string channel, string? track, int? expected) =>
        Assert.Equal(expected, Film.LengthOf([Short, Long], channel, track));

    [Fact]
    public void Of_NoLengthGiven_TakesTheCampaignsOwnFilm()
    {
        // domain/analysis.md N8: 20 seconds, quartiles 40/25/18/14 thousand of 100 000 plays.
        var campaign = PrintedCampaigns.Create("c", [], new CampaignChannel("youtube", [])) with { Films = [Short] };
        Observation[] figures =
        [
            Of("video_starts", 100_000), Of("views_25_percent", 40_000), Of("views_50_percent", 25_000), Of("views_75_percent", 18_000), Of("completions", 14_000),
        ];

        var own = Assert.Single(CampaignVideo.Of(new ComparedFigures(campaign, figures), [6], null));
        var asked = Assert.Single(CampaignVideo.Of(new ComparedFigures(campaign, figures), [6], 40));
        var none = Assert.Single(CampaignVideo.Of(new ComparedFigures(campaign with { Films = [Short, Long with { Tracks = [] }] }, figures), [6], null));

        Assert.Equal((20m, 36_411m), (own.LengthSeconds, Math.Round(own.Steps[0].Views!.Value.Estimate!.Value)));
        Assert.Equal(40, asked.LengthSeconds);
        Assert.Null(none.LengthSeconds);
        Assert.Contains(none.Notes, note => note.Sv.Contains("olika längd", StringComparison.Ordinal));
    }

    private static Observation Of(string metric, decimal value) => Figure.Of("c", null, "youtube", metric, value, Qualifier.Exact);
}
