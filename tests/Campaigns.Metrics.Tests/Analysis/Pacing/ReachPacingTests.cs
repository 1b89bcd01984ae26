using Campaigns.Metrics.Analysis.Pacing;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Analysis.Pacing;

/// <summary>«Målet kan fortfarande nås» (domain/analysis.md N16).</summary>
public class ReachPacingTests
{
    private static readonly DateOnly First = new(2023, 10, 2);
    private static readonly (DateOnly First, DateOnly Last) TenDays = (First, First.AddDays(9));

    [Theory]
    [InlineData(60_000, ReachPaceVerdict.Reached)]
    [InlineData(61_000, ReachPaceVerdict.MayStillBeReached)]
    [InlineData(200_000, ReachPaceVerdict.MayStillBeReached)]
    [InlineData(200_001, ReachPaceVerdict.CannotBeReached)]
    public void Of_HalfTheDays_BoundsTheRestByTwiceTheReachSoFar(int target, ReachPaceVerdict expected)
    {
        // 60 000 and 40 000 after five of ten days: at most 120 000 + 80 000 in the end.
        var pace = ReachPacing.Of(target, Reach(1_000_000), TenDays, First.AddDays(4), _ => null);

        Assert.Equal(expected, pace.Verdict);
        Assert.Equal(new PersonInterval(60_000, 100_000), pace.Now);
    }

    [Fact]
    public void Of_KnownSpend_CountsInsteadOfDays()
    {
        var pace = ReachPacing.Of(130_000, Reach(1_000_000), TenDays, First.AddDays(4), channel => channel == "youtube" ? 1.5m : 1m);

        Assert.Equal((130_000m, ReachPaceVerdict.MayStillBeReached), (pace.ProjectedUpper!.Value, pace.Verdict));
    }

    [Fact]
    public void Of_ASmallPopulation_BoundsTheEnd() =>
        Assert.Equal((110_000m, ReachPaceVerdict.CannotBeReached), Judge(110_001, Reach(110_000), 4));

    [Theory]
    [InlineData(100_001, ReachPaceVerdict.NotReached)]
    [InlineData(80_000, ReachPaceVerdict.CannotTell)]
    public void Of_TimeIsUp_JudgesWhatWasReached(int target, ReachPaceVerdict expected) => Assert.Equal((100_000m, expected), Judge(target, Reach(1_000_000), 12));

    [Fact]
    public void Of_NothingBegunOrNoDaysOrNoReach_CannotTell()
    {
        var none = CampaignReach.Of(new CampaignReachQuery { Campaign = PrintedCampaigns.Create("c", [], new CampaignChannel("youtube", [])) }, []);

        Assert.Equal(ReachPaceVerdict.CannotTell, ReachPacing.Of(1_000_000, Reach(null), TenDays, First.AddDays(-1), _ => null).Verdict);
        Assert.Equal(ReachPaceVerdict.CannotTell, ReachPacing.Of(1_000_000, Reach(null), null, First, _ => null).Verdict);
        Assert.Equal((null, ReachPaceVerdict.CannotTell), (ReachPacing.Of(1, none, TenDays, First, _ => null).Now, ReachPacing.Of(1, none, TenDays, First, _ => null).Verdict));
    }

    [Fact]
    public void SpendGrowth_ByTheMedianOfFinalDays_AndNoneWithADayMissing()
    {
        var days = Enumerable.Range(0, 5).Select(day => Figure.Of("c", null, "youtube", "spend", 100 + day).In(Window.Day(First.AddDays(day)))).ToList();

        // 510 so far, five days of 102 to come.
        Assert.Equal(2m, SpendGrowth.Of(days, TenDays, First.AddDays(4), lagDays: 0));
        Assert.Null(SpendGrowth.Of(days.Skip(1), TenDays, First.AddDays(4), lagDays: 0));
        Assert.Null(SpendGrowth.Of(days, TenDays, First.AddDays(4), lagDays: 3));
        Assert.Null(SpendGrowth.Of([], TenDays, First.AddDays(4), lagDays: 0));
    }

    private static (decimal?, ReachPaceVerdict) Judge(decimal target, CampaignReachResult reach, int day)
    {
        var pace = ReachPacing.Of(target, reach, TenDays, First.AddDays(day), _ => null);

        return (pace.ProjectedUpper, pace.Verdict);
    }

    private static CampaignReachResult Reach(int? population) => CampaignReach.Of(
        new CampaignReachQuery
        {
            Campaign = PrintedCampaigns.Create("c", [], new("youtube", []), new("snapchat", [])),
            Population = population is { } size ? new PopulationTable { Name = new("Alla", "All"), Size = size, Year = 2023, Source = "SCB" } : null,
        },
        [
            Figure.Of("c", null, "youtube", "reach", 60_000, Qualifier.Exact).Counting(IdentityBasis.Persons),
            Figure.Of("c", null, "snapchat", "reach", 40_000, Qualifier.Exact).Counting(IdentityBasis.Persons),
        ]);
}
