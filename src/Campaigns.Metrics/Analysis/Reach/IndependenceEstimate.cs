namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Channels reach independently of each other inside each cell: E = Σ_c N_c·(1 − Π_i (1 − r_ic/N_c)) (domain/analysis.md N1.3).</summary>
internal static class IndependenceEstimate
{
    /// <summary>Persons reached by any channel.</summary>
    /// <param name="cellSizes">Persons in each cell.</param>
    /// <param name="reach">Reach by channel and cell, within the cell's size.</param>
    public static decimal Union(IReadOnlyList<decimal> cellSizes, IReadOnlyList<decimal[]> reach) =>
        cellSizes.Select((size, cell) => size - Unreached(size, cell, reach)).Sum();

    /// <summary>Persons reached by one channel and no other.</summary>
    public static decimal OnlyBy(IReadOnlyList<decimal> cellSizes, IReadOnlyList<decimal[]> reach, int channel)
    {
        var others = reach.Where((_, index) => index != channel).ToList();
        return cellSizes.Select((size, cell) => size == 0 ? 0 : reach[channel][cell] * (Unreached(size, cell, others) / size)).Sum();
    }

    /// <summary>Persons reached by at least so many channels: in each cell the number of channels is Poisson-binomial (N13).</summary>
    public static decimal AtLeast(IReadOnlyList<decimal> cellSizes, IReadOnlyList<decimal[]> reach, int channels) =>
        cellSizes.Select((size, cell) => size == 0 ? 0 : size * Tail([.. reach.Select(channel => channel[cell] / size)], channels)).Sum();

    private static decimal Tail(decimal[] shares, int channels)
    {
        var exactly = new decimal[shares.Length + 1];
        exactly[0] = 1;
        for (var channel = 0; channel < shares.Length; channel++)
        {
            for (var count = channel + 1; count > 0; count--)
            {
                exactly[count] = (exactly[count] * (1 - shares[channel])) + (exactly[count - 1] * shares[channel]);
            }

            exactly[0] *= 1 - shares[channel];
        }

        return exactly.Skip(channels).Sum();
    }

    private static decimal Unreached(decimal size, int cell, IReadOnlyList<decimal[]> reach) =>
        size == 0 ? 0 : size * reach.Aggregate(1m, (share, channel) => share * (1 - (channel[cell] / size)));
}
