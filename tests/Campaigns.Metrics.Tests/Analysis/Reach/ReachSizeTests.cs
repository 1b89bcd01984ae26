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
        var input = new RandomReach(7).Draw(channels: 8, cells: 24, unions, unionsByCell);
        ReachCalculator.Calculate(new RandomReach(8).Draw(channels: 8, cells: 24, unions, unionsByCell));
        var watch = Stopwatch.StartNew();

        var result = ReachCalculator.Calculate(input);

        output.WriteLine(FormattableString.Invariant($"{unions} unions, by cell {unionsByCell}: {watch.Elapsed.TotalMilliseconds:F1} ms"));
        Assert.Null(result.Conflict);
        Assert.True(result.Interval!.Value.Contains(result.Estimate!.Value));
        Assert.Equal(8, result.Incremental.Count);
        Assert.All(result.Incremental, channel => Assert.True(channel.Interval.Contains(channel.Estimate!.Value)));
    }
}
