using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Analysis.Reach;

/// <summary>From stored figures to the input of N1.</summary>
public class CampaignReachTests
{
    private static readonly Campaign Three = PrintedCampaigns.Create("c", [], new("youtube", []), new("snapchat", []), new("tiktok", []));

    [Fact]
    public void Of_ThreeChannelsAndAPopulation_IsTheVectorOfTheCatalogue()
    {
        var result = Ask(Three, Population(1_000_000), Reach("youtube", 400_000), Reach("snapchat", 300_000), Reach("tiktok", 150_000));

        Assert.Equal(ReachVerdict.Interval, result.Verdict);
        Assert.Equal(new PersonInterval(400_000, 850_000), result.Reach!.Interval);
        Assert.Equal(643_000, result.Reach.Estimate);
        Assert.Equal([238_000m, 153_000, 63_000], result.Reach.Incremental.Select(added => added.Estimate!.Value));
        Assert.Equal(0.643m, result.Reach.EstimateShare);
    }

    [Fact]
    public void Of_CellsOfAgeAndSex_TightensTheInterval()
    {
        // domain/analysis.md N1, the second vector: 55 to 80 of 100, estimate 66.7014, in other words by ten thousand.
        var population = Population(1_000_000, ("sex:men", 400_000), ("sex:women", 600_000));
        var result = Ask(
            PrintedCampaigns.Create("c", [], new("youtube", []), new("snapchat", []), new("tiktok", [])),
            population,
            [
                Reach("youtube", 400_000), Reach("youtube", 300_000).Among("sex:men"), Reach("youtube", 100_000).Among("sex:women"),
                Reach("snapchat", 300_000), Reach("snapchat", 50_000).Among("sex:men"), Reach("snapchat", 250_000).Among("sex:women"),
                Reach("tiktok", 150_000), Reach("tiktok", 100_000).Among("sex:men"), Reach("tiktok", 50_000).Among("sex:women"),
            ]);

        Assert.Equal(new PersonInterval(550_000, 800_000), result.Reach!.Interval);
        Assert.Equal(new PersonInterval(400_000, 850_000), result.Reach.FromTotals);
        Assert.Equal(667_014, Math.Round(result.Reach.Estimate!.Value));
    }

    [Fact]
    public void Of_DifferentAgeBands_AreBroughtToThoseThatAllShare()
    {
        var population = Population(300, ("age:13-17", 100), ("age:18-24", 100), ("age:25-34", 100));
        var result = Ask(
            Three,
            population,
            Reach("youtube", 100), Reach("youtube", 60).Among("age:13-17"), Reach("youtube", 40).Among("age:18-34"),
            Reach("snapchat", 90), Reach("snapchat", 50).Among("age:13-17"), Reach("snapchat", 20).Among("age:18-24"), Reach("snapchat", 20).Among("age:25-34"));

        Assert.Equal(["age:13-17", "age:18-34"], result.Input!.Cells.Select(cell => cell.Key));
        Assert.Equal([100m, 200], result.Input.Cells.Select(cell => cell.Population));
        Assert.Equal(40, result.Input.Channels[1].Cells["age:18-34"]);
        Assert.Equal(new PersonInterval(60 + 40, 100 + 80), result.Reach!.Interval);
    }

    [Fact]
    public void Of_AGroupBesideItsMembers_IsAKnownUnion()
    {
        var campaign = PrintedCampaigns.Create("c", [], new("facebook", []), new("instagram", []), new("tiktok", []));
        var result = Ask(campaign, Population(1_000_000), Reach("facebook", 400_000), Reach("instagram", 300_000), Reach("tiktok", 150_000), Reach("facebook-instagram", 520_000));

        Assert.Equal(new PersonInterval(520_000, 670_000), result.Reach!.Interval);
        Assert.Equal(592_000, Math.Round(result.Reach.Estimate!.Value));
        Assert.Equal(["facebook", "instagram"], result.Channels.Single(line => line.UnionOf.Count > 0).UnionOf);
    }

    [Fact]
    public void Of_AGroupBelowAMember_IsAContradictionThatNamesThem()
    {
        var campaign = PrintedCampaigns.Create("c", [], new("facebook", []), new("instagram", []), new("tiktok", []));
        var result = Ask(campaign, Population(1_000_000), Reach("facebook", 400_000), Reach("instagram", 300_000), Reach("tiktok", 150_000), Reach("facebook-instagram", 350_000));

        Assert.Equal(ReachVerdict.Contradiction, result.Verdict);
        Assert.Null(result.ShownInterval);
        Assert.Contains("facebook", result.Reach!.Conflict!.Facts.SelectMany(fact => fact));
    }

    [Fact]
    public void Of_AGroupWithOneMember_HoldsTheMember()
    {
        var campaign = PrintedCampaigns.Create("c", [], new("facebook", []), new("facebook-instagram", []));
        var result = Ask(campaign, null, Reach("facebook", 400), Reach("facebook-instagram", 500));

        Assert.Equal(new PersonInterval(500, 500), result.Reach!.Interval);
        Assert.False(result.Channels.Single(line => line.Channel == "facebook").IsUsed);
    }

    [Fact]
    public void Of_SeveralTracks_DoesNotAddThem()
    {
        var campaign = PrintedCampaigns.Create("c", ["a", "b"], new CampaignChannel("youtube", ["a", "b"]));
        Observation[] figures = [Figure.Of("c", "a", "youtube", "reach", 300, Qualifier.Exact).Counting(IdentityBasis.Persons), Figure.Of("c", "b", "youtube", "reach", 200, Qualifier.Exact).Counting(IdentityBasis.Persons)];

        var whole = CampaignReach.Of(new CampaignReachQuery { Campaign = campaign }, figures);
        var one = CampaignReach.Of(new CampaignReachQuery { Campaign = campaign, Tracks = ["b"] }, figures);

        Assert.Equal(new PersonInterval(300, 500), whole.Reach!.Interval);
        Assert.Equal(new PersonInterval(200, 200), one.Reach!.Interval);
    }

    [Fact]
    public void Of_AFigureOfBothTracks_BoundsOneFromAboveOnly()
    {
        var campaign = PrintedCampaigns.Create("c", ["a", "b"], new CampaignChannel("youtube", ["a", "b"]), new CampaignChannel("tiktok", ["a"]));
        Observation[] figures = [Figure.Of("c", null, "youtube", "reach", 300, Qualifier.Exact).Counting(IdentityBasis.Persons), Figure.Of("c", "a", "tiktok", "reach", 50, Qualifier.Exact).Counting(IdentityBasis.Persons)];

        var one = CampaignReach.Of(new CampaignReachQuery { Campaign = campaign, Tracks = ["a"] }, figures);

        Assert.Equal(new PersonInterval(50, 350), one.Reach!.Interval);
    }

    [Fact]
    public void Of_WeeksAlone_LiesBetweenTheBestAndTheSum()
    {
        var weeks = new[] { 300m, 200, 250 }.Select((value, week) => Reach("youtube", value).In(new Window(WindowKind.Week, new DateOnly(2023, 10, 16).AddDays(7 * week), new DateOnly(2023, 10, 22).AddDays(7 * week))));

        var result = Ask(Three, null, [.. weeks]);

        Assert.Equal(new PersonInterval(300, 750), result.Reach!.Interval);
    }

    [Fact]
    public void Of_NoFigureAtAll_SaysSo()
    {
        var result = Ask(Three, Population(10));

        Assert.Equal(ReachVerdict.NoReach, result.Verdict);
        Assert.Null(result.Reach);
        Assert.Contains("YouTube", Assert.Single(result.Notes).Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ImpressionsAlone_AreABoundAndNoReach()
    {
        var result = Ask(Three, Population(1_000), Figure.Of("c", null, "youtube", "impressions", 500, Qualifier.Exact));

        Assert.Equal(ReachVerdict.NoReach, result.Verdict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000_000)]
    public void Of_ReachAboveThePopulation_IsCappedAndSaid(int population)
    {
        var result = Ask(Three, Population(population), Reach("youtube", 2_000_000_000), Reach("tiktok", 1));

        Assert.Equal(new PersonInterval(population, population), result.Reach!.Interval);
        Assert.Contains(result.Notes, note => note.En.Contains("claims more reached than there are", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_FiguresInAnyOrder_IsTheSame()
    {
        var random = new Random(7);
        var figures = PrintedFigures.All.ToList();
        foreach (var track in new[] { "unga", "vuxna" })
        {
            var query = new CampaignReachQuery { Campaign = PrintedCampaigns.Litt, Tracks = [track], Population = Population(2_000_000) };
            var expected = CampaignReach.Of(query, figures);
            for (var round = 0; round < 20; round++)
            {
                random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(figures));
                var other = CampaignReach.Of(query, figures);
                Assert.Equal(expected.Reach!.Interval, other.Reach!.Interval);
                Assert.Equal(expected.Reach.Estimate, other.Reach.Estimate);
                Assert.Equal(expected.Channels.Select(line => line.Channel), other.Channels.Select(line => line.Channel));
            }
        }
    }

    [Fact]
    public void Of_AsOf_LaterFiguresChangeNothing()
    {
        var query = new CampaignReachQuery { Campaign = Three, AsOf = Figure.Imported };
        Observation[] early = [Reach("youtube", 400), Reach("tiktok", 100)];
        Observation[] later = [Reach("youtube", 900).Seen(1), Reach("snapchat", 500).Seen(5), .. early];

        Assert.Equal(CampaignReach.Of(query, early).Reach!.Interval, CampaignReach.Of(query, later).Reach!.Interval);
        Assert.Equal(new PersonInterval(900, 1_500), CampaignReach.Of(query with { AsOf = null }, later).Reach!.Interval);
    }

    [Fact]
    public void Figure_EqualQuestions_HaveOneIdAndOtherQuestionsAnother()
    {
        var query = new CampaignReachQuery { Campaign = Three, Tracks = null, Channels = ["youtube", "tiktok"] };
        string Id(CampaignReachQuery asked) => ReachFigures.Of(asked, CampaignReach.Of(asked, [Reach("youtube", 400)]), null).Id;

        Assert.Equal(Id(query), Id(query with { Channels = ["tiktok", "youtube"], DuplicationFactor = 1.00m }));
        Assert.NotEqual(Id(query), Id(query with { Channels = ["youtube"] }));
        Assert.NotEqual(Id(query), Id(query with { AsOf = Figure.Imported }));
        Assert.NotEqual(Id(query), Id(query with { DuplicationFactor = 0.95m }));
    }

    [Fact]
    public void Query_Canonical_ComesBackAsAsked()
    {
        var query = new DerivedQuery
        {
            Kind = DerivedKind.ChannelPrice, Campaign = "c", Tracks = ["unga"], Channels = ["tiktok"], From = new DateOnly(2023, 10, 18), To = new DateOnly(2023, 11, 7),
            AsOf = Figure.Imported, Factor = 0.95m, IdentityBasis = IdentityBasis.Profiles, Measure = "cpm", Total = true, Stage = Metrics.Analysis.Cost.CostStage.Invoiced,
        };

        Assert.Equal(query.Canonical(), DerivedQuery.Parse(query.Canonical()).Canonical());
        Assert.Throws<FormatException>(() => DerivedQuery.Parse("{}"));
    }

    private static CampaignReachResult Ask(Campaign campaign, PopulationTable? population, params Observation[] figures) =>
        CampaignReach.Of(new CampaignReachQuery { Campaign = campaign, Population = population }, figures);

    private static Observation Reach(string channel, decimal value) => Figure.Of("c", null, channel, "reach", value, Qualifier.Exact).Counting(IdentityBasis.Persons);

    private static PopulationTable Population(long size, params (string Audience, long Size)[] cells) => new()
    {
        Campaign = "c", Name = new("Alla", "Everybody"), Size = size, Year = 2023, Source = "Påhittad", Cells = [.. cells.Select(cell => new PopulationPart(cell.Audience, cell.Size))],
    };
}
