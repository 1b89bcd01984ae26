using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Tests.Analysis.Reach.Reference;

namespace Campaigns.Metrics.Tests.Analysis.Reach;

/// <summary>The programme and the fit against brute force: 3 150 random small cases.</summary>
public class ReachReferenceTests
{
    [Fact]
    public void Calculate_ThreeChannelsWithUnions_AgreesWithEveryCorner()
    {
        for (var seed = 0; seed < 1200; seed++)
        {
            AssertAgrees(seed, new RandomReach(seed).Draw(channels: 3, cells: 0, unions: 1 + (seed % 4)));
        }
    }

    [Fact]
    public void Calculate_UnionsMovedAtRandom_FindsTheSameContradictions()
    {
        var contradictions = 0;
        for (var seed = 0; seed < 800; seed++)
        {
            var draw = new RandomReach(seed);
            contradictions += AssertAgrees(seed, draw.Disturb(draw.Draw(channels: 2 + (seed % 2), cells: 0, unions: 1 + (seed % 2 * 2)))) ? 0 : 1;
        }

        Assert.InRange(contradictions, 100, 700);
    }

    [Fact]
    public void Calculate_UnionsByCell_AgreesWithEveryCorner()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            AssertAgrees(seed, new RandomReach(seed).Draw(channels: 2, cells: 2, unions: 1, unionsByCell: true));
        }
    }

    [Fact]
    public void Calculate_UnionOfTheTotalOverCells_AgreesWithEveryCorner()
    {
        for (var seed = 0; seed < 250; seed++)
        {
            AssertAgrees(seed, new RandomReach(seed).Draw(channels: 2, cells: 2 + (seed % 2), unions: 1));
        }
    }

    [Fact]
    public void Calculate_CellsLeftOut_BoundsAgreeWithEveryCorner()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var input = new RandomReach(seed).Draw(channels: 2, cells: 2, unions: 1, unknownShare: 0.4);

            var result = ReachCalculator.Calculate(input);

            AssertBounds(seed, new ReferenceReach(input), result);
        }
    }

    [Fact]
    public void Calculate_CellsLeftOutAndNoUnion_ClosedFormIsSharp()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var input = new RandomReach(seed).Draw(channels: 2, cells: 2, unions: 0, unknownShare: 0.4);

            var result = ReachCalculator.Calculate(input);

            AssertBounds(seed, new ReferenceReach(input), result);
        }
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 0)]
    public void Calculate_NoUnion_ClosedFormsAreSharp(int channels, int cells)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var input = new RandomReach(seed).Draw(channels, cells, unions: 0);

            var result = ReachCalculator.Calculate(input);

            AssertBounds(seed, new ReferenceReach(input), result);
        }
    }

    private static bool AssertAgrees(int seed, ReachInput input)
    {
        var reference = new ReferenceReach(input);

        var result = ReachCalculator.Calculate(input);

        Assert.True(reference.IsFeasible == result.Conflict is null, $"seed {seed}: feasible {reference.IsFeasible}, conflict {result.Conflict}");
        if (reference.IsFeasible)
        {
            AssertBounds(seed, reference, result);
            AssertEstimate(seed, reference, result);
        }

        return reference.IsFeasible;
    }

    private static void AssertBounds(int seed, ReferenceReach reference, DeduplicatedReach result)
    {
        AssertNear(seed, "lower", reference.Lower(atom => atom != 0), result.Interval!.Value.Lower);
        AssertNear(seed, "upper", reference.Upper(atom => atom != 0), result.Interval!.Value.Upper!.Value);
        for (var channel = 0; channel < result.Incremental.Count; channel++)
        {
            var own = 1 << channel;
            AssertNear(seed, "least incremental", reference.Lower(atom => atom == own), result.Incremental[channel].Interval.Lower);
            AssertNear(seed, "most incremental", reference.Upper(atom => atom == own), result.Incremental[channel].Interval.Upper!.Value);
        }
    }

    private static void AssertEstimate(int seed, ReferenceReach reference, DeduplicatedReach result)
    {
        Assert.Equal(EstimateMethod.MaximumEntropy, result.Method);
        AssertNear(seed, "estimate", (decimal)reference.Entropy(atom => atom != 0), result.Estimate!.Value);
        for (var channel = 0; channel < result.Incremental.Count; channel++)
        {
            var own = 1 << channel;
            AssertNear(seed, "incremental estimate", (decimal)reference.Entropy(atom => atom == own), result.Incremental[channel].Estimate!.Value);
        }
    }

    // The results are given to a thousandth of a person.
    private static void AssertNear(int seed, string what, decimal expected, decimal actual) =>
        Assert.True(Math.Abs(expected - actual) <= 0.002m, $"seed {seed}, {what}: expected {expected}, got {actual}");
}
