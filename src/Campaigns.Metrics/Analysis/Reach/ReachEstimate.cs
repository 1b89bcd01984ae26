namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>The most even answer that the figures allow.</summary>
internal sealed class ReachEstimate
{
    private readonly Func<int, decimal> onlyBy;
    private readonly Func<int, decimal> atLeast;

    private ReachEstimate(EstimateMethod method, decimal union, Func<int, decimal> onlyBy, Func<int, decimal> atLeast)
    {
        Method = method;
        Union = union;
        this.onlyBy = onlyBy;
        this.atLeast = atLeast;
    }

    public EstimateMethod Method { get; }

    /// <summary>Persons reached by any channel.</summary>
    public decimal Union { get; }

    /// <summary>Persons reached by one channel and no other.</summary>
    public decimal OnlyBy(int channel) => onlyBy(channel);

    /// <summary>Persons reached by at least so many channels.</summary>
    public decimal AtLeast(int channels) => atLeast(channels);

    /// <summary>The estimate; null without a population or without any reach figure.</summary>
    public static ReachEstimate? Of(ReachModel model)
    {
        if (model.Population is null || !model.Singles.Any(single => single.Point > 0 || single.Lower == single.Upper))
        {
            return null;
        }

        var placed = Placed(model);
        if (model.Unions.Count > 0)
        {
            return Fitted(EstimateMethod.MaximumEntropy, placed) ?? Fitted(EstimateMethod.MaximumEntropyWithoutCells, Placed(model.WithoutCells()));
        }

        List<decimal[]> reach = [.. placed.Singles.Select(single => single.Cells.Select(cell => cell ?? 0).ToArray())];
        return new ReachEstimate(
            EstimateMethod.Independence,
            IndependenceEstimate.Union(model.CellSizes, reach),
            channel => IndependenceEstimate.OnlyBy(model.CellSizes, reach, channel),
            channels => IndependenceEstimate.AtLeast(model.CellSizes, reach, channels));
    }

    private static ReachEstimate? Fitted(EstimateMethod method, ReachModel model) => MaximumEntropy.Fit(model) is { } fit
        ? new ReachEstimate(
            method,
            Rounded(fit.Count(atom => atom != 0)),
            channel => Rounded(fit.Count(atom => atom == 1 << channel)),
            channels => Rounded(fit.Count(atom => int.PopCount(atom) >= channels)))
        : null;

    private static decimal Rounded(decimal persons) => Math.Round(persons, 3, MidpointRounding.AwayFromZero);

    // Every channel with one number in every cell.
    private static ReachModel Placed(ReachModel model) => new()
    {
        Channels = model.Channels,
        Population = model.Population,
        CellSizes = model.CellSizes,
        Singles = [.. model.Singles.Select(single => Placed(model.CellSizes, single))],
        Unions = model.Unions,
        Warnings = model.Warnings,
    };

    private static ReachedSet Placed(IReadOnlyList<decimal> cellSizes, ReachedSet single)
    {
        var cells = UnknownSpread.Spread(cellSizes, single);
        var total = cells.Sum();
        return single with { Lower = total, Upper = total, Point = total, Cells = [.. cells.Select(cell => (decimal?)cell)] };
    }
}
