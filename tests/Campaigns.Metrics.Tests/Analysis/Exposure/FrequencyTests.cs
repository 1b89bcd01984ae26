using Campaigns.Metrics.Analysis.Exposure;
using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Tests.Analysis.Exposure;

public class FrequencyTests
{
    [Fact]
    public void AtLeast_CapOfTen_VectorOfN13() =>
        Assert.Equal(new PersonInterval(50_000, 400_000), FrequencyBounds.AtLeast(400_000, 1_200_000, times: 3, frequencyCap: 10).Interval);

    [Fact]
    public void AtLeast_NoCap_OnlyAnUpperEnd() =>
        Assert.Equal(new PersonInterval(0, 100), FrequencyBounds.AtLeast(1_000, 1_200, times: 3).Interval);

    [Fact]
    public void AtLeast_Once_IsTheReach() =>
        Assert.Equal(PersonInterval.Exactly(1_000), FrequencyBounds.AtLeast(1_000, 1_200, times: 1).Interval);

    [Fact]
    public void AtLeast_MoreTimesThanTheCap_IsNobody() =>
        Assert.Equal(PersonInterval.Exactly(0), FrequencyBounds.AtLeast(1_000, 1_200, times: 4, frequencyCap: 3).Interval);

    [Theory]
    [InlineData(1_000, 900, null, FrequencyFault.ReachExceedsImpressions)]
    [InlineData(1_000, 3_001, 3, FrequencyFault.ImpressionsExceedCap)]
    [InlineData(0, 5, null, FrequencyFault.ImpressionsExceedCap)]
    public void AtLeast_FiguresThatCannotBe_SaysWhy(int reach, int impressions, int? cap, FrequencyFault fault) =>
        Assert.Equal(new FrequencyResult(null, fault), FrequencyBounds.AtLeast(reach, impressions, times: 2, cap));

    [Fact]
    public void AtLeast_SmallCases_AgreesWithEveryDistribution()
    {
        // Every way in which 4 persons can have 1 to 5 impressions each.
        const int Cap = 5;
        var ways = from a in Times() from b in Times() from c in Times() from d in Times() select new[] { a, b, c, d };
        foreach (var total in ways.GroupBy(way => way.Sum()))
        {
            for (var times = 2; times <= Cap; times++)
            {
                var bounds = FrequencyBounds.AtLeast(4, total.Key, times, Cap).Interval!.Value;

                var counts = total.Select(way => way.Count(count => count >= times)).ToList();
                Assert.Equal(counts.Min(), decimal.Ceiling(bounds.Lower));
                Assert.Equal(counts.Max(), decimal.Floor(bounds.Upper!.Value));
            }
        }

        static IEnumerable<int> Times() => Enumerable.Range(1, Cap);
    }

    [Fact]
    public void Fit_VectorOfN13_ShapeAndTails()
    {
        var model = NegativeBinomialModel.Fit(1_000_000, 400_000, 1_200_000, out var fault)!;

        Assert.Null(fault);
        Assert.Equal(0.3362, Math.Round(model.Shape, 4));
        Assert.Equal(400_000, Math.Round(model.Reach));
        Assert.Equal(242_419, Math.Round(model.AtLeast(2)));
        Assert.Equal(160_179, Math.Round(model.AtLeast(3)));
        Assert.Equal(1_000_000, model.AtLeast(0));
    }

    [Fact]
    public void Fit_ReachAboveChance_SaysSo()
    {
        // One impression a head at random reaches 1 − 1/e = 63.2 %.
        Assert.Null(NegativeBinomialModel.Fit(1_000, 633, 1_000, out var above));
        Assert.Equal(FrequencyFault.ReachAboveChance, above);
        Assert.NotNull(NegativeBinomialModel.Fit(1_000, 632, 1_000, out var below));
        Assert.Null(below);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1_000, 5_000)]
    public void Fit_NobodyOrEverybody_HasNothingToFit(int reach, int impressions)
    {
        Assert.Null(NegativeBinomialModel.Fit(1_000, reach, impressions, out var fault));
        Assert.Equal(FrequencyFault.NothingToFit, fault);
    }

    [Fact]
    public void Fit_ManyFigures_StaysWithinTheDistributionFreeBounds()
    {
        for (var reach = 50m; reach < 950; reach += 50)
        {
            for (var impressions = reach * 2; impressions < 20_000; impressions *= 1.7m)
            {
                if (NegativeBinomialModel.Fit(1_000, reach, impressions, out _) is not { } model)
                {
                    continue;
                }

                Assert.InRange(model.Reach, reach - 0.001m, reach + 0.001m);
                for (var times = 2; times < 8; times++)
                {
                    Assert.True(model.AtLeast(times) <= FrequencyBounds.AtLeast(reach, impressions, times).Interval!.Value.Upper);
                }
            }
        }
    }

    [Fact]
    public void FromHabit_CinemaOfN17_ReachAndFrequency()
    {
        var model = NegativeBinomialModel.FromHabit(10_500_000, 600_000, habitShare: 0.7, habitMean: 1.6);

        Assert.Equal(2.2126, Math.Round(model.Shape, 4));
        Assert.Equal(575_983, Math.Round(model.Reach));
        Assert.Equal(1.04m, Math.Round(600_000 / model.Reach, 2));
    }

    [Fact]
    public void FromHabit_MoreVisitorsThanVisits_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NegativeBinomialModel.FromHabit(1_000, 10, habitShare: 0.9, habitMean: 1));
}
