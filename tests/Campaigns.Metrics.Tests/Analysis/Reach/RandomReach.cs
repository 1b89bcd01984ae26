using System.Globalization;
using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Tests.Analysis.Reach;

/// <summary>Random small inputs in whole persons, drawn from a hidden truth so that they can be true, or disturbed so that they may not be.</summary>
internal sealed class RandomReach(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Persons that any channel reached in the distribution behind the last input drawn.</summary>
    public int Truth { get; private set; }

    /// <summary>An input over a hidden distribution of persons.</summary>
    /// <param name="channels">Number of channels.</param>
    /// <param name="cells">Number of cells; 0 for none.</param>
    /// <param name="unions">Number of known unions.</param>
    /// <param name="unionsByCell">Whether the unions are known by cell.</param>
    /// <param name="unknownShare">Chance of a channel's figure in a cell being left out, 0 to 1.</param>
    public ReachInput Draw(int channels, int cells, int unions, bool unionsByCell = false, double unknownShare = 0)
    {
        var truth = Enumerable.Range(0, Math.Max(1, cells)).Select(_ => Cell(channels)).ToArray();
        Truth = Reached(truth, (1 << channels) - 1);
        var masks = Enumerable.Range(1, (1 << channels) - 1).Where(mask => int.PopCount(mask) > 1).OrderBy(_ => random.Next()).Take(unions);
        return new ReachInput
        {
            Population = truth.Sum(cell => cell.Sum()),
            Cells = cells == 0 ? [] : [.. truth.Select((cell, index) => new PopulationCell(Key(index), cell.Sum()))],
            Channels = [.. Enumerable.Range(0, channels).Select(channel => ChannelReach.Exactly(Id(channel), Reached(truth, 1 << channel)) with
            {
                Cells = cells == 0 ? new Dictionary<string, decimal>() : ByCell(truth, 1 << channel, unknownShare),
            })],
            Unions = [.. masks.Select(mask => new KnownUnion([.. Enumerable.Range(0, channels).Where(channel => (mask >> channel & 1) == 1).Select(Id)], Reached(truth, mask))
            {
                Cells = unionsByCell && cells > 0 ? ByCell(truth, mask, 0) : new Dictionary<string, decimal>(),
            })],
        };
    }

    /// <summary>Moves one union to a random number, so that the input may contradict itself.</summary>
    public ReachInput Disturb(ReachInput input)
    {
        var at = random.Next(input.Unions.Count);
        var moved = input.Unions[at] with { Reach = random.Next((int)input.Population!.Value + 1), Cells = new Dictionary<string, decimal>() };
        return input with { Unions = [.. input.Unions.Select((union, index) => index == at ? moved : union)] };
    }

    public static string Id(int channel) => string.Create(CultureInfo.InvariantCulture, $"c{channel}");

    private static string Key(int cell) => string.Create(CultureInfo.InvariantCulture, $"cell{cell}");

    private int[] Cell(int channels) =>
        [.. Enumerable.Range(0, 1 << channels).Select(_ => random.Next(4) == 0 ? 0 : random.Next(1, 25))];

    private Dictionary<string, decimal> ByCell(int[][] truth, int mask, double unknownShare) => truth
        .Select((cell, index) => (Key: Key(index), Value: (decimal)Reached([cell], mask)))
        .Where(_ => random.NextDouble() >= unknownShare)
        .ToDictionary(cell => cell.Key, cell => cell.Value);

    private static int Reached(int[][] truth, int mask) =>
        truth.Sum(cell => cell.Where((_, atom) => (atom & mask) != 0).Sum());
}
