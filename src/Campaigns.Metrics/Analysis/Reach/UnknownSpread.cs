namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Gives the persons that a channel cannot place a cell, for the estimate only (domain/analysis.md N1.3).</summary>
internal static class UnknownSpread
{
    /// <summary>
    /// The channel's point figure by cell. What the cells leave open goes to them in proportion to what they hold; a cell the channel gives no figure for
    /// counts as holding the channel's average rate. A full cell takes no more, and the rest goes to the others.
    /// </summary>
    /// <param name="cellSizes">Persons in each cell.</param>
    /// <param name="set">The channel.</param>
    public static decimal[] Spread(IReadOnlyList<decimal> cellSizes, ReachedSet set)
    {
        var spread = set.Cells.Select(cell => cell ?? 0).ToArray();
        var weights = Weights(cellSizes, set);
        var open = set.Point - set.Known;
        while (open > 0)
        {
            var room = cellSizes.Select((size, cell) => weights[cell] > 0 ? size - spread[cell] : 0).ToArray();
            if (room.All(free => free <= 0))
            {
                // Every weighted cell is full: what is left can only lie in the others.
                weights = [.. cellSizes.Select((size, cell) => size - spread[cell])];
                if (weights.All(weight => weight <= 0))
                {
                    break;
                }

                continue;
            }

            open -= Pour(spread, weights, room, open);
        }

        return spread;
    }

    // Pours at most until the first cell is full, so that the proportions hold among those that still have room.
    private static decimal Pour(decimal[] spread, decimal[] weights, decimal[] room, decimal open)
    {
        var total = weights.Where((_, cell) => room[cell] > 0).Sum();
        var part = room.Select((free, cell) => free > 0 ? free / weights[cell] : decimal.MaxValue).Min() * total;
        var poured = Math.Min(open, part);
        var done = 0m;
        for (var cell = 0; cell < spread.Length; cell++)
        {
            if (room[cell] > 0)
            {
                var share = Math.Min(room[cell], poured * weights[cell] / total);
                share = room[cell] - share < Negligible ? room[cell] : share;
                spread[cell] += share;
                done += share;
            }
        }

        return poured == open ? open : done;
    }

    private const decimal Negligible = 0.000_000_001m;

    private static decimal[] Weights(IReadOnlyList<decimal> cellSizes, ReachedSet set)
    {
        var knownSize = cellSizes.Where((_, cell) => set.Cells[cell] is not null).Sum();
        if (set.Known == 0 || knownSize == 0)
        {
            return [.. cellSizes.Select((size, cell) => set.Cells[cell] is null || set.Known == 0 ? size : 0)];
        }

        return [.. cellSizes.Select((size, cell) => set.Cells[cell] ?? size * set.Known / knownSize)];
    }
}
