using Campaigns.Metrics.Analysis.Exposure;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Tests.Analysis.Reach;
using Campaigns.Metrics.Tests.Analysis.Reach.Reference;

namespace Campaigns.Metrics.Tests.Analysis.Exposure;

public class EffectiveReachTests
{
    [Fact]
    public void Calculate_HighReach_VectorOfN13()
    {
        var result = EffectiveReachCalculator.Calculate(Totals(1_000_000, 700_000, 600_000, 500_000))!;

        Assert.Equal(new PersonInterval(400_000, 900_000), result[1].Interval);
        Assert.Equal(new PersonInterval(0, 500_000), result[2].Interval);
        Assert.Equal(3, result[2].AtLeastChannels);
    }

    [Fact]
    public void Calculate_ReachOfN1_VectorOfN13()
    {
        var result = EffectiveReachCalculator.Calculate(Totals(1_000_000, 400_000, 300_000, 150_000))!;

        Assert.Equal(
            [
                new EffectiveReach(1, new PersonInterval(400_000, 850_000), 643_000),
                new EffectiveReach(2, new PersonInterval(0, 425_000), 189_000),
                new EffectiveReach(3, new PersonInterval(0, 150_000), 18_000),
            ],
            result);
    }

    [Fact]
    public void Calculate_SourcesContradictEachOther_IsNull() =>
        Assert.Null(EffectiveReachCalculator.Calculate(Totals(100, 50, 10) with { Unions = [new KnownUnion(["c0", "c1"], 20)] }));

    [Fact]
    public void Calculate_UnboundedChannel_LeavesTheUpperEndOpen()
    {
        var result = EffectiveReachCalculator.Calculate(new ReachInput { Channels = [ChannelReach.Exactly("a", 10), ChannelReach.FromImpressions("b", null)] })!;

        Assert.Equal([new PersonInterval(10, null), new PersonInterval(0, null)], result.Select(reach => reach.Interval));
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, false)]
    [InlineData(0, 2, false)]
    [InlineData(1, 2, true)]
    public void Calculate_RandomSmallCases_AgreesWithEveryCorner(int unions, int cells, bool unionsByCell)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var input = new RandomReach(seed).Draw(channels: cells == 0 ? 3 : 2, cells, unions, unionsByCell);
            var reference = new ReferenceReach(input);

            foreach (var reach in EffectiveReachCalculator.Calculate(input)!)
            {
                bool Counted(int atom) => int.PopCount(atom) >= reach.AtLeastChannels;
                Assert.True(Math.Abs(reference.Lower(Counted) - reach.Interval.Lower) <= 0.01m, $"seed {seed}, lower of {reach}");
                Assert.True(Math.Abs(reference.Upper(Counted) - reach.Interval.Upper!.Value) <= 0.01m, $"seed {seed}, upper of {reach}");
                Assert.True(Math.Abs((decimal)reference.Entropy(Counted) - reach.Estimate!.Value) <= 0.01m, $"seed {seed}, estimate of {reach}");
            }
        }
    }

    private static ReachInput Totals(decimal population, params decimal[] reach) => new()
    {
        Population = population,
        Channels = [.. reach.Select((persons, index) => ChannelReach.Exactly(RandomReach.Id(index), persons))],
    };
}
