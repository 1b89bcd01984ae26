using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Tests.Scenario;

/// <summary>What the scenario delivers in the end agrees with what the agency printed (Rapport 2024:3).</summary>
public class PrintedTotalsTests
{
    private static readonly CampaignScenario Truth = CampaignScenario.Of2023();

    [Fact]
    public void Impressions_AreThePrintedOnes()
    {
        Assert.Equal(561_200, Sum(Counter.Impressions, plan => plan.Platform == Platform.Meta && plan.Slug == "lat-inte-tystnaden-tala"));
        Assert.Equal(113_300, Sum(Counter.Impressions, plan => plan.Channel == "tiktok"));
        Assert.Equal(4_500_000, Sum(Counter.Impressions, plan => plan.Channel == "snapchat"));
        Assert.InRange(Sum(Counter.Impressions, Ads("unga")), 6_500_000, 6_600_000);
        Assert.InRange(Sum(Counter.Impressions, Ads("vuxna")), 900_000, 1_000_000);
        Assert.InRange(Sum(Counter.Impressions, plan => plan.Channel == "youtube"), 1, 2_425_500);
    }

    [Theory]
    [InlineData("facebook-instagram", "lat-inte-tystnaden-tala", "unga", 91_000)]
    [InlineData("facebook-instagram", "lat-inte-tystnaden-tala", "vuxna", 208_100)]
    [InlineData("tiktok", "lat-inte-tystnaden-tala", "unga", 23_800)]
    [InlineData("snapchat", "lat-inte-tystnaden-tala", "unga", 345_300)]
    [InlineData("youtube", "lat-inte-tystnaden-tala", "unga", 338_000)]
    [InlineData("youtube", "lat-inte-tystnaden-tala", "vuxna", 355_000)]
    [InlineData("facebook", "resekurage", null, 1_100_000)]
    [InlineData("facebook-instagram", "before-you-go", null, 113_000)]
    [InlineData("webb", "lat-inte-tystnaden-tala", "unga", 2_700)]
    [InlineData("webb", "lat-inte-tystnaden-tala", "vuxna", 900)]
    public void ReachOfTheFlight_IsThePrintedOne(string channel, string slug, string? track, long printed)
    {
        var plan = Truth.Plans.Single(plan => plan.Channel == channel && plan.Slug == slug && plan.Track == track);

        Assert.Equal(printed, TruthTable.Reach(Truth, plan.Platform, plan.First, plan.Last)[plan.Id]);
    }

    [Fact]
    public void ActionsAndCompletions_AreThePrintedOnes()
    {
        bool Young(CampaignPlan plan) => Ads("unga")(plan) && plan.Channel != "youtube";

        Assert.Equal(600, Sum(Counter.Clicks, plan => plan.Channel == "tiktok"));
        Assert.Equal(122_300, Sum(Counter.Completions, Young));
        Assert.Equal(51_400, Sum(Counter.Completions, Young, "male"));
        Assert.Equal(0.27m, Share(Counter.Completions, Counter.Views2s, Young), 2);
        Assert.InRange(Share(Counter.Completions, Counter.Views2s, plan => plan.Channel == "tiktok"), 0.24m, 0.25m);
        Assert.Equal(0.5m, Share(Counter.Completions, Counter.Impressions, plan => plan.Channel == "youtube"), 2);
        Assert.InRange(Sum(Counter.Clicks, Ads("unga")), 20_000, 22_000);
        Assert.InRange(Sum(Counter.Engagements, plan => plan.Slug == "before-you-go"), 217_000, 218_000);
        Assert.Equal(1_300, Sum(Counter.Impressions, plan => plan.Track == "yrkesverksamma"));
    }

    private static Func<CampaignPlan, bool> Ads(string track) => plan => plan.Track == track && plan.Platform != Platform.Matomo;

    private static decimal Share(Counter part, Counter whole, Func<CampaignPlan, bool> which) => (decimal)Sum(part, which) / Sum(whole, which);

    private static long Sum(Counter counter, Func<CampaignPlan, bool> which, string? gender = null) => Enum.GetValues<Platform>()
        .SelectMany(platform => Truth.Report(new ReportQuery
        {
            Platform = platform,
            Level = Level.Ad,
            From = new DateOnly(2023, 1, 1),
            To = new DateOnly(2024, 12, 31),
            Slice = ReportQuery.Daily,
            ByAge = true,
            ByGender = true,
            ByPublisher = true,
            Where = (plan, leaf) => which(plan) && (gender is null || leaf.Cell.Gender == gender),
        }))
        .Sum(row => row.Counts[counter]);
}
