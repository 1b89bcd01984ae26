namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>What is known about the reach of several channels in one period, for one target population.</summary>
public sealed record ReachInput
{
    /// <summary>
    /// Persons in the target population; null when not known. When cells are given and this is null, the cells' sum is the population. Persons of the
    /// population outside all cells form one cell without known reach.
    /// </summary>
    public decimal? Population { get; init; }

    /// <summary>Disjoint parts of the population, for example by age and sex; empty when nothing is split.</summary>
    public IReadOnlyList<PopulationCell> Cells { get; init; } = [];

    /// <summary>The channels, in the order that results keep.</summary>
    public required IReadOnlyList<ChannelReach> Channels { get; init; }

    /// <summary>Deduplicated reach of several channels together, where one source or a survey knows it.</summary>
    public IReadOnlyList<KnownUnion> Unions { get; init; } = [];

    /// <summary>A practitioner's factor on the estimate, greater than zero; 1 leaves it alone. The result stays inside the interval.</summary>
    public decimal DuplicationFactor { get; init; } = 1;

    /// <summary>
    /// How much the cells of one source may exceed its own total by rounding and sampling, as a share of the total, 0 or more; default 2 % (domain/metrics.md
    /// §4.3). Within it the excess is a warning, beyond it a contradiction.
    /// </summary>
    public decimal CellTolerance { get; init; } = 0.02m;
}

/// <summary>A part of the target population.</summary>
/// <param name="Key">Its key, as <c>sex:men,age:18-24</c>.</param>
/// <param name="Population">Persons in it, not negative.</param>
public sealed record PopulationCell(string Key, decimal Population);

/// <summary>How many different persons a set of channels reached together, as one source counted them.</summary>
/// <param name="Channels">Ids of at least two different channels of the input.</param>
/// <param name="Reach">Deduplicated reach in persons.</param>
public sealed record KnownUnion(IReadOnlyList<string> Channels, decimal Reach)
{
    /// <summary>The same by cell, in persons; empty when only the total is known, and a cell left out is unknown.</summary>
    public IReadOnlyDictionary<string, decimal> Cells { get; init; } = new Dictionary<string, decimal>();
}
