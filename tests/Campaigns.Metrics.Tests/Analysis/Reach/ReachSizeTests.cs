using System.Diagnostics;
using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Tests.Analysis.Reach;

/// <summary>The largest case asked for, eight channels by 24 cells: right, and the time it took is printed, not asserted.</summary>
public class ReachSizeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    public void Calculate_EightChannelsBy24Cells_HoldsTheHiddenTruth(int unions, bool unionsByCell)
    {
        var draw = new RandomReach(7);
        var input = draw.Draw(channels: 8, cells: 24, unions, unionsByCell);
        ReachCalculator.Calculate(new RandomReach(8).Draw(channels: 8, cells: 24, unions, unionsByCell));
        var watch = Stopwatch.StartNew();

        var result = ReachCalculator.Calculate(input);

        output.WriteLine(FormattableString.Invariant($"{unions} unions, by cell {unionsByCell}: {watch.Elapsed.TotalMilliseconds:F1} ms"));
        AssertHolds(draw.Truth, result);
        Assert.Equal(8, result.Incremental.Count);
    }

    [Fact]
    public void Calculate_MiddlingCases_HoldTheHiddenTruth()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var draw = new RandomReach(seed);
            var input = draw.Draw(channels: 4 + (seed % 4), cells: seed % 6, unions: seed % 5, unionsByCell: seed % 2 == 0, unknownShare: seed % 3 == 0 ? 0.3 : 0);

            AssertHolds(draw.Truth, ReachCalculator.Calculate(input));
        }
    }

    /// <summary>Unions that say just as much as their largest channel: the fit would go on for seconds. It gives up after a counted amount of work, and the bounds stay.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Calculate_UnionsAtTheirLeast_KeepTheBoundsWhateverBecomesOfTheEstimate(bool byCell)
    {
        var drawn = new RandomReach(3).Draw(channels: 8, cells: 24, unions: 2, byCell);
        var input = drawn with { Unions = [.. drawn.Unions.Select(union => AtItsLeast(drawn, union, byCell))] };
        var watch = Stopwatch.StartNew();

        var result = ReachCalculator.Calculate(input);

        output.WriteLine(FormattableString.Invariant($"by cell {byCell}: {watch.Elapsed.TotalMilliseconds:F1} ms, {result.Method?.ToString() ?? "no estimate"}"));
        Assert.Null(result.Conflict);
        Assert.True(result.Interval!.Value.Lower >= input.Unions.Max(union => union.Reach));
        Assert.Equal(result.Method is null, result.Estimate is null);
        Assert.True(result.Estimate is not { } estimate || result.Interval.Value.Contains(estimate));
        Assert.Equal(result.Estimate, ReachCalculator.Calculate(input).Estimate);
    }

    private static KnownUnion AtItsLeast(ReachInput drawn, KnownUnion union, bool byCell)
    {
        var cells = drawn.Cells.ToDictionary(cell => cell.Key, cell => drawn.Channels.Where(channel => union.Channels.Contains(channel.Channel)).Max(channel => channel.Cells[cell.Key]));

        return union with { Reach = cells.Values.Sum(), Cells = byCell ? cells : new Dictionary<string, decimal>() };
    }

    private static void AssertHolds(int truth, DeduplicatedReach result)
    {
        Assert.Null(result.Conflict);
        Assert.True(result.Interval!.Value.Contains(truth), $"{truth} is outside {result.Interval}");
        Assert.True(result.FromTotals.Contains(truth));
        Assert.True(result.Interval.Value.Contains(result.Estimate!.Value));
        Assert.All(result.Incremental, channel => Assert.True(channel.Interval.Contains(channel.Estimate!.Value)));
    }
}
