namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Turns an input into a <see cref="ReachModel"/>: checks it, lays out cells, caps claims and notes each cap.</summary>
internal sealed class ReachModelBuilder
{
    private readonly ReachInput input;
    private readonly Dictionary<string, int> channelIndex = new(StringComparer.Ordinal);
    private readonly List<decimal> cellSizes = [];
    private readonly List<ReachWarning> warnings = [];
    private readonly decimal? population;

    public ReachModelBuilder(ReachInput input)
    {
        ReachInputCheck.Check(input);
        this.input = input;
        foreach (var channel in input.Channels)
        {
            channelIndex.Add(channel.Channel, channelIndex.Count);
        }

        var cellSum = input.Cells.Sum(cell => cell.Population);
        population = input.Population ?? (input.Cells.Count > 0 ? cellSum : null);
        cellSizes.AddRange(input.Cells.Select(cell => cell.Population));
        var outside = (population ?? UnboundedSpace()) - cellSum;
        if (outside > 0 || cellSizes.Count == 0)
        {
            cellSizes.Add(outside);
        }
    }

    public ReachModel Build() => new()
    {
        Channels = [.. input.Channels.Select(channel => channel.Channel)],
        Population = population,
        CellSizes = cellSizes,
        Singles = [.. input.Channels.Select(channel => Set([channel.Channel], channel.Reach, channel.Estimate, channel.Cells))],
        Unions = [.. input.Unions.Select(union => Set(union.Channels, PersonInterval.Exactly(union.Reach), null, union.Cells))],
        Warnings = warnings,
    };

    // Twice everything that was ever claimed: room enough that the space itself never binds.
    private decimal UnboundedSpace() =>
        1 + (2 * (input.Channels.Sum(channel => channel.Reach.Upper ?? channel.Reach.Lower) + input.Unions.Sum(union => union.Reach)));

    private ReachedSet Set(IReadOnlyList<string> ids, PersonInterval reach, decimal? estimate, IReadOnlyDictionary<string, decimal> cells)
    {
        var byCell = Cells(ids, cells);
        var known = byCell.Sum(cell => cell ?? 0);
        var lower = CapTotal(ids, reach);
        var upper = Min(reach.Upper, population);
        if (upper < known && known <= upper * (1 + input.CellTolerance))
        {
            warnings.Add(new ReachWarning(ReachRules.CellsExceedTotal, ids, null, upper.Value, known));
            upper = known;
        }

        // Persons counted in cells are reached for certain, whatever range the total was given as.
        if (!reach.IsExact && known <= (upper ?? known))
        {
            lower = Math.Max(lower, known);
        }

        if (cellSizes.Count == 1 && input.Cells.Count == 0)
        {
            byCell = [lower == upper ? lower : null];
        }

        var point = Math.Max(Math.Min(estimate ?? lower, upper ?? decimal.MaxValue), Math.Max(lower, known));
        return new ReachedSet(ids, ids.Aggregate(0, (mask, id) => mask | Bit(id)), lower, upper, point, byCell);
    }

    // More channels than bits never meet a mask: without unions no mask is read, and with unions eight channels are the limit.
    private int Bit(string id) => channelIndex[id] < 31 ? 1 << channelIndex[id] : 0;

    private decimal CapTotal(IReadOnlyList<string> ids, PersonInterval reach)
    {
        if (population is not { } most || reach.Lower <= most)
        {
            return reach.Lower;
        }

        warnings.Add(new ReachWarning(ReachRules.ReachExceedsPopulation, ids, null, reach.Lower, most));
        return most;
    }

    private decimal?[] Cells(IReadOnlyList<string> ids, IReadOnlyDictionary<string, decimal> cells)
    {
        var byCell = new decimal?[cellSizes.Count];
        for (var index = 0; index < input.Cells.Count; index++)
        {
            var cell = input.Cells[index];
            if (!cells.TryGetValue(cell.Key, out var claimed))
            {
                continue;
            }

            if (claimed > cell.Population)
            {
                warnings.Add(new ReachWarning(ReachRules.ReachExceedsPopulation, ids, cell.Key, claimed, cell.Population));
            }

            byCell[index] = Math.Min(claimed, cell.Population);
        }

        return byCell;
    }

    private static decimal? Min(decimal? left, decimal? right) =>
        left is { } a && right is { } b ? Math.Min(a, b) : left ?? right;
}
