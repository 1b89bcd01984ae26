using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Tests.Analysis.Reach;

/// <summary>The vectors of domain/analysis.md N1 and N10, worked out by hand there with exact arithmetic.</summary>
public class ReachCalculatorTests
{
    private static readonly ReachInput ThreeChannels = new()
    {
        Population = 1_000_000,
        Channels = [ChannelReach.Exactly("a", 400_000), ChannelReach.Exactly("b", 300_000), ChannelReach.Exactly("c", 150_000)],
    };

    private static readonly ReachInput TwoCells = new()
    {
        Population = 1_000_000,
        Cells = [new PopulationCell("sex:men", 400_000), new PopulationCell("sex:women", 600_000)],
        Channels =
        [
            Split("a", 300_000, 100_000),
            Split("b", 50_000, 250_000),
            Split("c", 100_000, 50_000),
        ],
    };

    [Fact]
    public void Calculate_TotalsOnly_LargestToSumAndIndependence()
    {
        var result = ReachCalculator.Calculate(ThreeChannels);

        Assert.Equal(new PersonInterval(400_000, 850_000), result.Interval);
        Assert.Equal(result.FromTotals, result.Interval);
        Assert.Equal(643_000, result.Estimate);
        Assert.Equal(EstimateMethod.Independence, result.Method);
        Assert.Equal((0.4m, 0.85m, 0.643m), (result.LowerShare, result.UpperShare, result.EstimateShare));
        Assert.Null(result.Conflict);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Calculate_TotalsOnly_WhatEachChannelAdds()
    {
        var result = ReachCalculator.Calculate(ThreeChannels);

        Assert.Equal(
            [
                new IncrementalReach("a", new PersonInterval(0, 400_000), 238_000),
                new IncrementalReach("b", new PersonInterval(0, 300_000), 153_000),
                new IncrementalReach("c", new PersonInterval(0, 150_000), 63_000),
            ],
            result.Incremental);
    }

    [Fact]
    public void Calculate_TwoCells_TighterThanTotals()
    {
        var result = ReachCalculator.Calculate(TwoCells);

        Assert.Equal(new PersonInterval(550_000, 800_000), result.Interval);
        Assert.Equal(new PersonInterval(400_000, 850_000), result.FromTotals);
        Assert.Equal(667_014, Math.Round(result.Estimate!.Value));
    }

    [Fact]
    public void Calculate_UnionOfTwo_SharpBoundsAndMaximumEntropy()
    {
        var result = ReachCalculator.Calculate(ThreeChannels with { Unions = [new KnownUnion(["a", "b"], 520_000)] });

        Assert.Equal(new PersonInterval(520_000, 670_000), result.Interval);
        Assert.Equal(592_000, Math.Round(result.Estimate!.Value));
        Assert.Equal(EstimateMethod.MaximumEntropy, result.Method);
    }

    [Fact]
    public void Calculate_UnionSmallerThanItsPart_NamesTheTwoFactsAndRepairsNothing()
    {
        var result = ReachCalculator.Calculate(ThreeChannels with { Unions = [new KnownUnion(["a", "b"], 350_000)] });

        Assert.Null(result.Interval);
        Assert.Null(result.Estimate);
        Assert.Empty(result.Incremental);
        Assert.Equal([["a"], ["a", "b"]], result.Conflict!.Facts);
        Assert.Equal(50_000, result.Conflict.ShortfallPersons);
    }

    [Fact]
    public void Calculate_UnionLargerThanItsParts_NamesAllThree()
    {
        var result = ReachCalculator.Calculate(ThreeChannels with { Unions = [new KnownUnion(["a", "b"], 720_000)] });

        Assert.Equal([["a"], ["b"], ["a", "b"]], result.Conflict!.Facts);
        Assert.Equal(20_000, result.Conflict.ShortfallPersons);
    }

    [Fact]
    public void Calculate_SeveralUnions_NamesTheSmallestContradiction()
    {
        var unions = new[] { new KnownUnion(["a", "b", "c"], 500_000), new KnownUnion(["a", "b"], 480_000), new KnownUnion(["c", "d"], 100_000) };
        var input = ThreeChannels with { Unions = unions, Channels = [.. ThreeChannels.Channels, ChannelReach.Exactly("d", 90_000)] };

        var result = ReachCalculator.Calculate(input);

        Assert.Equal([["c"], ["c", "d"]], result.Conflict!.Facts);
    }

    [Fact]
    public void Calculate_ContradictionOfFourFacts_LeavesOutTheFifth()
    {
        var input = ThreeChannels with
        {
            Channels = [ChannelReach.Exactly("d", 90_000), .. ThreeChannels.Channels],
            Unions = [new KnownUnion(["a", "b", "c"], 900_000)],
        };

        var result = ReachCalculator.Calculate(input);

        Assert.Equal([["a"], ["b"], ["c"], ["a", "b", "c"]], result.Conflict!.Facts);
        Assert.Equal(50_000, result.Conflict.ShortfallPersons);
    }

    [Fact]
    public void Calculate_UnionAtItsLargest_FitConvergesOnTheBorder()
    {
        // a and b share nobody, so c is independent of a ∪ b: 700 000 + 300 000 × 0.15.
        var result = ReachCalculator.Calculate(ThreeChannels with { Unions = [new KnownUnion(["a", "b"], 700_000)] });

        Assert.Equal(745_000, Math.Round(result.Estimate!.Value));
        Assert.Equal(new PersonInterval(700_000, 850_000), result.Interval);
    }

    [Fact]
    public void Calculate_DuplicationFactor_StaysInsideTheInterval()
    {
        Assert.Equal(610_850, ReachCalculator.Calculate(ThreeChannels with { DuplicationFactor = 0.95m }).Estimate);
        Assert.Equal(400_000, ReachCalculator.Calculate(ThreeChannels with { DuplicationFactor = 0.1m }).Estimate);
        Assert.Equal(850_000, ReachCalculator.Calculate(ThreeChannels with { DuplicationFactor = 3 }).Estimate);
    }

    [Fact]
    public void Calculate_UnknownBucket_WidensUpwardsOnly()
    {
        // a places 250 000 of its 400 000. Lower: 200 000 + 250 000. Upper: 250 000 + 300 000, and 150 000 that may lie anywhere.
        var channels = new[] { Split("a", 200_000, 50_000) with { Reach = PersonInterval.Exactly(400_000) }, TwoCells.Channels[1] };

        var result = ReachCalculator.Calculate(TwoCells with { Channels = channels });

        Assert.Equal(new PersonInterval(450_000, 700_000), result.Interval);
    }

    private static ChannelReach Split(string channel, decimal men, decimal women) => ChannelReach.Exactly(channel, men + women) with
    {
        Cells = new Dictionary<string, decimal> { ["sex:men"] = men, ["sex:women"] = women },
    };
}
