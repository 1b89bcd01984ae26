using Campaigns.Metrics.Analysis.Reach;
using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Metrics.Tests.Analysis.Reach;

public class ReachPropertyTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Calculate_AnyInput_LowerThenEstimateThenUpper() => Check(input =>
    {
        var result = ReachCalculator.Calculate(input);
        return result.Interval!.Value.Contains(result.Estimate!.Value)
            && result.FromTotals.Lower <= result.Interval.Value.Lower
            && result.Interval.Value.Upper <= result.FromTotals.Upper
            && result.Incremental.All(channel => channel.Interval.Lower <= channel.Estimate && channel.Estimate <= channel.Interval.Upper);
    });

    [Fact]
    public void Calculate_OneChannelMore_LowersNothing() => Check(input =>
    {
        var last = input.Channels[^1].Channel;
        var fewer = ReachCalculator.Calculate(input with
        {
            Channels = [.. input.Channels.SkipLast(1)],
            Unions = [.. input.Unions.Where(union => !union.Channels.Contains(last))],
        });
        var all = ReachCalculator.Calculate(input with { Unions = [.. input.Unions.Where(union => !union.Channels.Contains(last))] });
        return fewer.Interval!.Value.Lower <= all.Interval!.Value.Lower
            && fewer.Interval.Value.Upper <= all.Interval.Value.Upper
            && fewer.Estimate <= all.Estimate + 0.01m;
    });

    [Fact]
    public void Calculate_CellsMerged_IsNeverTighter() => Check(input =>
    {
        var split = ReachCalculator.Calculate(input).Interval!.Value;
        var merged = ReachCalculator.Calculate(Merged(input)).Interval!.Value;
        return merged.Lower <= split.Lower && split.Upper <= merged.Upper;
    });

    [Fact]
    public void Calculate_OrderChanged_SameAnswer() => Check(IsSameInAnyOrder);

    [Fact]
    public void Calculate_OrderChangedWhereTheFitIsSlow_SameAnswer() => Assert.True(IsSameInAnyOrder(Draw(1447642831)));

    private static bool IsSameInAnyOrder(ReachInput input)
    {
        var result = ReachCalculator.Calculate(input);
        var reversed = ReachCalculator.Calculate(input with
        {
            Channels = [.. input.Channels.Reverse()],
            Cells = [.. input.Cells.Reverse()],
            Unions = [.. input.Unions.Reverse().Select(union => union with { Channels = [.. union.Channels.Reverse()] })],
        });
        return result.Interval == reversed.Interval
            && Math.Abs(result.Estimate!.Value - reversed.Estimate!.Value) <= 0.01m
            && result.Incremental.Zip(reversed.Incremental.Reverse()).All(pair => pair.First.Interval == pair.Second.Interval);
    }

    [Fact]
    public void Calculate_SingleReachesOnly_FitIsIndependence() => Check(input =>
    {
        var singles = ReachCalculator.Calculate(input with { Unions = [] });

        // A union of the first two exactly as independence has it adds no knowledge, and sends the same figures through the fit.
        var known = ReachCalculator.Calculate(input with { Unions = [], Channels = [.. input.Channels.Take(2)] }).Estimate!.Value;
        var viaFit = ReachCalculator.Calculate(input with { Unions = [new KnownUnion([input.Channels[0].Channel, input.Channels[1].Channel], known)] });
        return viaFit.Method == EstimateMethod.MaximumEntropy && Math.Abs(viaFit.Estimate!.Value - singles.Estimate!.Value) <= 0.01m;
    });

    private static ReachInput Merged(ReachInput input) => input with
    {
        Cells = [new PopulationCell("all", input.Cells.Sum(cell => cell.Population))],
        Channels = [.. input.Channels.Select(channel => channel with { Cells = new Dictionary<string, decimal> { ["all"] = channel.Cells.Values.Sum() } })],
        Unions = [.. input.Unions.Select(union => union with { Cells = new Dictionary<string, decimal>() })],
    };

    private static void Check(Func<ReachInput, bool> holds) => Prop
        .ForAll(Seeds, seed => holds(Draw(seed)))
        .QuickCheckThrowOnFailure();

    private static ReachInput Draw(int seed) => new RandomReach(seed).Draw(
        channels: 2 + (seed % 3),
        cells: 2 + (seed % 2),
        unions: seed % 3,
        unionsByCell: seed % 5 < 3,
        unknownShare: 0);
}
