namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Says what is wrong with a <see cref="ReachInput"/> before anything is computed.</summary>
internal static class ReachInputCheck
{
    /// <summary>Most channels when unions are known: every subset of them is an unknown of the programme (2^8 = 256).</summary>
    public const int MostChannelsWithUnions = 8;

    public static void Check(ReachInput input)
    {
        CheckPopulation(input);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var channel in input.Channels)
        {
            Require(ids.Add(channel.Channel), $"Channel '{channel.Channel}' stands twice. Give each channel once; several periods of one channel are one range.");
            CheckRange(channel);
            CheckCells(input, $"Channel '{channel.Channel}'", channel.Cells);
        }

        foreach (var union in input.Unions)
        {
            CheckUnion(input, ids, union);
        }

        Require(
            input.Unions.Count == 0 || ids.Count <= MostChannelsWithUnions,
            $"{ids.Count} channels with known unions are more than {MostChannelsWithUnions}. Leave out the unions, or compute the channels in smaller groups.");
        Require(input.DuplicationFactor > 0, "The duplication factor must be greater than zero; 1 leaves the estimate alone.");
        Require(input.CellTolerance >= 0, "The cell tolerance must not be negative; 0.02 stands for 2 %.");
    }

    private static void CheckPopulation(ReachInput input)
    {
        Require(input.Population is null or >= 0, "The population is negative. Give the number of persons, or null when it is not known.");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in input.Cells)
        {
            Require(cell.Population >= 0, $"Cell '{cell.Key}' has a negative population.");
            Require(keys.Add(cell.Key), $"Cell '{cell.Key}' stands twice. The cells must be disjoint.");
        }

        var sum = input.Cells.Sum(cell => cell.Population);
        Require(
            input.Population is not { } population || sum <= population,
            FormattableString.Invariant($"The cells hold {sum} persons, more than the population of {input.Population}. Take both from one table and one year."));
    }

    private static void CheckRange(ChannelReach channel)
    {
        Require(channel.Reach.Lower >= 0, $"Channel '{channel.Channel}' has a negative reach.");
        Require(
            channel.Reach.Upper is not { } upper || upper >= channel.Reach.Lower,
            $"Channel '{channel.Channel}' has a range whose upper end is below its lower end.");
        Require(
            channel.Estimate is not { } estimate || channel.Reach.Contains(estimate),
            $"The estimate of channel '{channel.Channel}' lies outside its own range.");
    }

    private static void CheckUnion(ReachInput input, HashSet<string> ids, KnownUnion union)
    {
        var name = $"The union of {string.Join(", ", union.Channels)}";
        Require(union.Channels.Distinct(StringComparer.Ordinal).Count() == union.Channels.Count && union.Channels.Count >= 2, $"{name} must name at least two different channels.");
        var unknown = union.Channels.FirstOrDefault(id => !ids.Contains(id));
        Require(unknown is null, $"{name} names '{unknown}', which is no channel of the input.");
        Require(union.Reach >= 0, $"{name} has a negative reach.");
        CheckCells(input, name, union.Cells);
    }

    private static void CheckCells(ReachInput input, string owner, IReadOnlyDictionary<string, decimal> cells)
    {
        foreach (var (key, reach) in cells)
        {
            Require(reach >= 0, $"{owner} has a negative reach in cell '{key}'.");
            Require(input.Cells.Any(cell => cell.Key == key), $"{owner} has a figure for cell '{key}', which the population does not have. Bring both to one partition first.");
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message);
        }
    }
}
