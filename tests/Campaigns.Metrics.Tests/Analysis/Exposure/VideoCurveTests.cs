using Campaigns.Metrics.Analysis.Exposure;

namespace Campaigns.Metrics.Tests.Analysis.Exposure;

public class VideoCurveTests
{
    private static readonly VideoCurveInput TwentySeconds = new()
    {
        LengthSeconds = 20,
        Plays = 100_000,
        FirstQuartile = 40_000,
        Midpoint = 25_000,
        ThirdQuartile = 18_000,
        Complete = 14_000,
    };

    [Fact]
    public void AtLeast_BetweenPoints_VectorOfN8()
    {
        var views = VideoCurve.Create(TwentySeconds).AtLeast(6)!.Value;

        Assert.Equal((25_000m, 40_000m, 36_411m), (views.Lower, views.Upper!.Value, Math.Round(views.Estimate!.Value)));
        Assert.False(views.IsExact);
    }

    [Fact]
    public void WatchSeconds_BetweenStepCurves_VectorOfN8()
    {
        var curve = VideoCurve.Create(TwentySeconds);

        Assert.Equal(new ViewInterval(485_000, 915_000, null), curve.WatchSeconds);
        Assert.Equal(new ViewInterval(4.85m, 9.15m, null), curve.AverageSeconds);
        Assert.False(curve.WasPooled);
        Assert.Null(curve.WatchTimeFits);
    }

    [Fact]
    public void AtLeast_PublishedThreshold_IsExact()
    {
        var curve = VideoCurve.Create(TwentySeconds with { Thresholds = new Dictionary<decimal, decimal> { [6] = 37_000 } });

        Assert.Equal(new ViewInterval(37_000, 37_000, 37_000), curve.AtLeast(6));
        Assert.Equal(new ViewInterval(100_000, 100_000, 100_000), curve.AtLeast(0));
    }

    [Fact]
    public void AtLeast_CurveThatEndsAtZero_IsLinear()
    {
        var curve = VideoCurve.Create(new VideoCurveInput { LengthSeconds = 10, Plays = 1_000, Complete = 0 });

        Assert.Equal(new ViewInterval(0, 1_000, 750), curve.AtLeast(2.5m));
    }

    [Fact]
    public void AtLeast_PastTheLastPoint_OnlyAnUpperEnd()
    {
        var curve = VideoCurve.Create(TwentySeconds with { CompleteAt = 0.97m });

        Assert.Equal(new ViewInterval(0, 14_000, null), curve.AtLeast(20));
        Assert.Null(curve.AtLeast(20.1m));
        Assert.Equal(5 * (40_000 + 25_000 + 18_000) + (4.4m * 14_000), curve.WatchSeconds.Lower);
        Assert.Equal((5 * (100_000 + 40_000 + 25_000)) + (4.4m * 18_000) + (0.6m * 14_000), curve.WatchSeconds.Upper);
    }

    [Fact]
    public void AtLeast_NoStarts_NothingBoundsItAbove()
    {
        var curve = VideoCurve.Create(new VideoCurveInput { LengthSeconds = 8, FirstQuartile = 300 });

        Assert.Equal(new ViewInterval(300, null, null), curve.AtLeast(1));
        Assert.Null(curve.WatchSeconds.Upper);
        Assert.Null(curve.AverageSeconds);
    }

    [Fact]
    public void Create_NothingPublished_KnowsNothing() =>
        Assert.Equal(new ViewInterval(0, null, null), VideoCurve.Create(new VideoCurveInput { LengthSeconds = 8 }).AtLeast(2));

    [Fact]
    public void Create_RisingPoints_PoolsNeighboursAndSaysSo()
    {
        var curve = VideoCurve.Create(TwentySeconds with { ThirdQuartile = 14_000, Complete = 18_000 });

        Assert.True(curve.WasPooled);
        Assert.Equal(16_000, curve.AtLeast(15)!.Value.Lower);
        Assert.Equal(16_000, curve.AtLeast(20)!.Value.Lower);
    }

    [Fact]
    public void Create_TwoFiguresForOneMoment_AveragesAndSaysSo()
    {
        var curve = VideoCurve.Create(TwentySeconds with { Thresholds = new Dictionary<decimal, decimal> { [5] = 42_000 } });

        Assert.True(curve.WasPooled);
        Assert.Equal(41_000, curve.AtLeast(5)!.Value.Estimate);
    }

    [Fact]
    public void Create_ThresholdPastTheLength_IsLeftOut()
    {
        var curve = VideoCurve.Create(TwentySeconds with { Thresholds = new Dictionary<decimal, decimal> { [20] = 1, [30] = 2 } });

        Assert.Equal(new ViewInterval(14_000, 14_000, 14_000), curve.AtLeast(20));
        Assert.False(curve.WasPooled);
    }

    [Theory]
    [InlineData(500_000, true)]
    [InlineData(915_000, true)]
    [InlineData(484_999, false)]
    [InlineData(2_000_000, false)]
    public void WatchTimeFits_ChannelsOwnWatchTime_IsChecked(int seconds, bool fits) =>
        Assert.Equal(fits, VideoCurve.Create(TwentySeconds with { WatchSeconds = seconds }).WatchTimeFits);

    [Fact]
    public void FromRates_SharesOfImpressions_BecomeViews()
    {
        var input = VideoCurveInput.FromRates(20, 100_000, (0.4m, 0.25m, 0.18m, null));

        Assert.Equal(TwentySeconds with { Complete = null, Thresholds = input.Thresholds }, input);
    }

    [Fact]
    public void Sum_OnePartUnbounded_LeavesTheSumOpen()
    {
        ViewInterval[] parts = [new(1, 2, 1.5m), new(10, null, null)];

        Assert.Equal(new ViewInterval(11, null, null), ViewInterval.Sum(parts));
        Assert.Equal(new ViewInterval(2, 4, 3), ViewInterval.Sum([parts[0], parts[0]]));
    }

    [Fact]
    public void AtLeast_AnyCurve_FallsWithSecondsAndKeepsItsOrder()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var curve = VideoCurve.Create(new VideoCurveInput
            {
                LengthSeconds = random.Next(4, 60),
                Plays = random.Next(500, 1_000),
                FirstQuartile = random.Next(0, 900),
                Midpoint = random.Next(3) == 0 ? null : random.Next(0, 700),
                Complete = random.Next(0, 600),
                Thresholds = new Dictionary<decimal, decimal> { [2] = random.Next(0, 1_000), [6] = random.Next(0, 1_000) },
            });
            var previous = decimal.MaxValue;
            for (var seconds = 0m; curve.AtLeast(seconds) is { } views; seconds += 0.5m)
            {
                Assert.InRange(views.Estimate!.Value, views.Lower - 0.0001m, views.Upper!.Value + 0.0001m);
                Assert.True(views.Estimate <= previous + 0.0001m);
                previous = views.Estimate.Value;
            }
        }
    }
}
