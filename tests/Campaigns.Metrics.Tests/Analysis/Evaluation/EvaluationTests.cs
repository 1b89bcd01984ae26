using Campaigns.Metrics.Analysis.Evaluation;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Metrics.Tests.Analysis.Evaluation;

public class EvaluationTests
{
    [Theory]
    [InlineData(null, 100, 100, 100, TargetVerdict.Reached)]
    [InlineData(null, 100, 100, null, TargetVerdict.Reached)]
    [InlineData(50, 100, 60, 99, TargetVerdict.Partly)]
    [InlineData(50, 100, 40, 99, TargetVerdict.CannotBeJudged)]
    [InlineData(50, 100, 40, 50, TargetVerdict.NotReached)]
    [InlineData(null, 100, 60, 99, TargetVerdict.NotReached)]
    [InlineData(50, 100, 60, 101, TargetVerdict.CannotBeJudged)]
    [InlineData(50, 100, 60, null, TargetVerdict.CannotBeJudged)]
    [InlineData(50, null, 60, 60, TargetVerdict.CannotBeJudged)]
    [InlineData(50, 100, null, null, TargetVerdict.CannotBeJudged)]
    public void Verdict_HigherIsBetter_ByTheEndsOfTheInterval(int? baseline, int? target, int? lower, int? upper, TargetVerdict verdict) =>
        Assert.Equal(verdict, Step(baseline, target, lower, upper).Verdict);

    [Theory]
    [InlineData(10, 5, 3, 5, TargetVerdict.Reached)]
    [InlineData(10, 5, 6, 9, TargetVerdict.Partly)]
    [InlineData(10, 5, 10, 12, TargetVerdict.NotReached)]
    [InlineData(10, 5, 4, 6, TargetVerdict.CannotBeJudged)]
    [InlineData(10, 5, 6, null, TargetVerdict.CannotBeJudged)]
    public void Verdict_LowerIsBetter_Mirrored(int baseline, int target, int lower, int? upper, TargetVerdict verdict) =>
        Assert.Equal(verdict, (Step(baseline, target, lower, upper) with { LowerIsBetter = true }).Verdict);

    [Fact]
    public void Interval_SurveyShare_IsWilson()
    {
        // 40 of 100 by hand: centre (0.4 + 1.9207/100)/(1 + 3.8415/100), half width 1.96·√(0.0024 + 3.8415/40000)/(1.038415).
        var interval = new SurveyShare(100, 0.4m).Interval;

        Assert.Equal((0.3094m, 0.4980m), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void Interval_UnevenWeights_TellLess()
    {
        Assert.Equal(new SurveyShare(100, 0.4m).Interval, new SurveyShare(200, 0.4m, DesignEffect: 2).Interval);
        Assert.Throws<ArgumentException>(() => new SurveyShare(0, 0.4m).Interval);
        Assert.Throws<ArgumentException>(() => new SurveyShare(10, 1.4m).Interval);
        Assert.Throws<ArgumentException>(() => new SurveyShare(10, 0.4m, DesignEffect: 0.5m).Interval);
    }

    [Theory]
    [InlineData(0.30, 0.36, 1_000, true)]
    [InlineData(0.30, 0.33, 1_000, false)]
    [InlineData(0.36, 0.30, 1_000, true)]
    public void Since_PreAndPost_CertainOnlyWithoutZero(double before, double after, int respondents, bool certain)
    {
        var change = new SurveyShare(respondents, (decimal)after).Since(new SurveyShare(respondents, (decimal)before));

        Assert.Equal(certain, change.IsCertain);
        Assert.Equal((decimal)after - (decimal)before, change.Change);
    }

    [Fact]
    public void Since_ByHand_HalfWidth()
    {
        // 1.96·√(0.3·0.7/1000 + 0.36·0.64/1000) = 1.96·√0.0004404 = 0.041132
        var change = new SurveyShare(1_000, 0.36m).Since(new SurveyShare(1_000, 0.30m));

        Assert.Equal((0.018868m, 0.101132m), (Math.Round(change.Lower, 6), Math.Round(change.Upper, 6)));
    }

    [Fact]
    public void Of_FiveLikeCampaigns_Quartiles()
    {
        var library = new BenchmarkLibrary([.. Entries(10, 20, 30, 40, 80), Entry("other", 1_000) with { Channel = "snapchat" }, Entry("tier", 1_000) with { Tier = ExposureTier.Viewable }]);

        var benchmark = library.Of(CampaignObjective.Awareness, "tiktok", ExposureTier.Served, "reach");

        Assert.Equal(new Benchmark(5, (20, 30, 40), false), benchmark);
    }

    [Fact]
    public void Of_SixLikeCampaigns_BetweenTwoResults() =>
        Assert.Equal((22.5m, 35m, 47.5m), new BenchmarkLibrary(Entries(10, 20, 30, 40, 50, 60)).Of(CampaignObjective.Awareness, "tiktok", ExposureTier.Served, "reach").Quartiles);

    [Fact]
    public void Of_FourCampaigns_TooFew()
    {
        var library = new BenchmarkLibrary([.. Entries(10, 20, 30, 40), Entry("c0", 90) with { Constructed = true }]);

        Assert.Equal(new Benchmark(4, null, true), library.Of(CampaignObjective.Awareness, "tiktok", ExposureTier.Served, "reach"));
        Assert.Equal(new Benchmark(0, null, false), library.Of(CampaignObjective.Attitude, "tiktok", ExposureTier.Served, "reach"));
    }

    private static EvaluationStep Step(int? baseline, int? target, int? lower, int? upper) => new()
    {
        Stage = EvaluationStage.Outputs, Metric = "reach", Baseline = baseline, Target = target, ActualLower = lower, ActualUpper = upper,
    };

    private static BenchmarkEntry[] Entries(params int[] values) => [.. values.Select((value, index) => Entry($"c{index}", value))];

    private static BenchmarkEntry Entry(string campaign, decimal value) => new(campaign, CampaignObjective.Awareness, "tiktok", ExposureTier.Served, "reach", value);
}
