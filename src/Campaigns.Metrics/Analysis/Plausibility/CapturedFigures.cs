namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>What one capture brought for one channel and one window. What is not known is left out, and rules that need it do not run.</summary>
public sealed record CapturedFigures
{
    /// <summary>Channel id.</summary>
    public required string Channel { get; init; }

    /// <summary>Figures of the whole window by metric id of the catalogue. Spend in the account's currency.</summary>
    public required IReadOnlyDictionary<string, decimal> Metrics { get; init; }

    /// <summary>Persons in the target population; null when not known.</summary>
    public decimal? Population { get; init; }

    /// <summary>Disjoint cells of one request, unknown included.</summary>
    public IReadOnlyList<CapturedCell> Cells { get; init; } = [];

    /// <summary>Reach from the start of the flight to each day, in persons.</summary>
    public IReadOnlyDictionary<DateOnly, decimal> ReachToDate { get; init; } = new Dictionary<DateOnly, decimal>();

    /// <summary>Reach of each week of the flight by its first day, in persons; all weeks or none.</summary>
    public IReadOnlyDictionary<DateOnly, decimal> ReachOfWeeks { get; init; } = new Dictionary<DateOnly, decimal>();

    /// <summary>The ads of the campaign that the platform still tells of, each with its figures by metric id.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, decimal>> Ads { get; init; } = [];

    /// <summary>The ad sets that make up the campaign, each with its figures by metric id; all of them or none.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, decimal>> AdSets { get; init; } = [];
}

/// <summary>One cell of a breakdown.</summary>
/// <param name="Key">Key of the cell, as <c>sex:men,age:18-24</c>.</param>
/// <param name="Reach">Reach in persons.</param>
/// <param name="Population">Persons in the cell; null when not known, as for an unknown bucket.</param>
public sealed record CapturedCell(string Key, decimal Reach, decimal? Population);
