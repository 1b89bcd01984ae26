namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>The input, checked, in channel order, with every claim capped at what it can be.</summary>
internal sealed class ReachModel
{
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>Persons in the target population; null when not known.</summary>
    public required decimal? Population { get; init; }

    /// <summary>Persons in each cell, at least one cell; they add up to <see cref="Space"/>.</summary>
    public required IReadOnlyList<decimal> CellSizes { get; init; }

    /// <summary>One set per channel, in channel order.</summary>
    public required IReadOnlyList<ReachedSet> Singles { get; init; }

    public required IReadOnlyList<ReachedSet> Unions { get; init; }

    public required IReadOnlyList<ReachWarning> Warnings { get; init; }

    /// <summary>The population, or where it is unknown a number of persons so large that it bounds nothing.</summary>
    public decimal Space => CellSizes.Sum();

    public IEnumerable<ReachedSet> Sets => Singles.Concat(Unions);

    /// <summary>True when neither the population nor every channel's own figure bounds the total.</summary>
    public bool IsUnbounded => Population is null && Singles.Any(single => single.Upper is null);

    /// <summary>The same facts without the cells.</summary>
    public ReachModel WithoutCells() => new()
    {
        Channels = Channels,
        Population = Population,
        CellSizes = [Space],
        Singles = [.. Singles.Select(Merge)],
        Unions = [.. Unions.Select(Merge)],
        Warnings = Warnings,
    };

    private static ReachedSet Merge(ReachedSet set) => set with { Cells = [set.Lower == set.Upper ? set.Lower : null] };
}
