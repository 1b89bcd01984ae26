using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of <see cref="GraphQLDocument.MetricComparison"/>.</summary>
/// <param name="Compare">The comparison.</param>
public sealed record MetricComparisonData(ComparisonData Compare);

/// <summary>One metric compared over tracks and channels.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Groups">Groups in which figures may be set against each other.</param>
/// <param name="Notes">Why the figures are not one list, or not summed.</param>
public sealed record ComparisonData(MetricData Metric, IReadOnlyList<ComparisonGroupData> Groups, IReadOnlyList<string> Notes)
{
    /// <summary>Days within the figures' periods from which the metric means something else; oldest first.</summary>
    public IReadOnlyList<SeriesBreakData> Breaks { get; init; } = [];
}

/// <summary>A day from which figures mean something else.</summary>
/// <param name="Channel">The channel; null for every channel that has the metric.</param>
/// <param name="ValidFrom">First day of the new meaning.</param>
/// <param name="Precision">How finely the day is known.</param>
/// <param name="Note">What changed.</param>
public sealed record SeriesBreakData(NamedReference? Channel, DateOnly ValidFrom, DatePrecision Precision, string Note);

/// <summary>Cells on one identity basis and one denominator base.</summary>
/// <param name="DenominatorBase">Base of the rates; null for other metrics.</param>
/// <param name="IdentityBasis">What is counted; null for other metrics.</param>
/// <param name="Cells">The cells, by track, largest first, absent ones last.</param>
/// <param name="PrintedTotals">Totals that a source printed over the cells.</param>
public sealed record ComparisonGroupData(
    DenominatorBase? DenominatorBase,
    IdentityBasis? IdentityBasis,
    IReadOnlyList<ComparisonCellData> Cells,
    IReadOnlyList<PrintedTotalData> PrintedTotals);

/// <summary>One cell of a comparison.</summary>
public sealed record ComparisonCellData
{
    /// <summary>Stable id that opens it; null for an absent figure, and when no more ids could be given.</summary>
    public string? FigureId { get; init; }

    /// <summary>Its track; null when the figure is not split by track.</summary>
    public TrackReference? Track { get; init; }

    /// <summary>Its channel; null when the figure is not split by channel.</summary>
    public ChannelData? Channel { get; init; }

    /// <summary>Part of the audience.</summary>
    public required AudienceData Audience { get; init; }

    /// <summary>Whether there is a value, and if not, why.</summary>
    public required CellState State { get; init; }

    /// <summary>The value; null when absent.</summary>
    public decimal? Value { get; init; }

    /// <summary>How sharp it is.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>95 % interval of a share; null when the counts are not known.</summary>
    public IntervalData? Interval { get; init; }

    /// <summary>Days it covers; null for an absent cell.</summary>
    public WindowData? Window { get; init; }

    /// <summary>True when it was computed from other figures.</summary>
    public required bool Derived { get; init; }

    /// <summary>True when it stands on made-up figures.</summary>
    public required bool Constructed { get; init; }

    /// <summary>Stored figures it stands on.</summary>
    public required IReadOnlyList<FigureData> Inputs { get; init; }

    /// <summary>Other printings of the same figure.</summary>
    public required IReadOnlyList<FigureData> Alternatives { get; init; }

    /// <summary>Channels missing from the value.</summary>
    public required IReadOnlyList<NamedReference> Missing { get; init; }

    /// <summary>What to know about it; null when nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>A total that a source printed, beside its parts.</summary>
/// <param name="Figure">The printed figure.</param>
/// <param name="Verdict">How it stands to its parts.</param>
/// <param name="SumOfParts">Sum of the known parts; null where they may not be summed.</param>
/// <param name="Missing">Parts that are not printed.</param>
/// <param name="Note">The verdict in words.</param>
public sealed record PrintedTotalData(
    FigureData Figure,
    TotalVerdict Verdict,
    decimal? SumOfParts,
    IReadOnlyList<NamedReference> Missing,
    string Note);

/// <summary>How a printed total stands to its parts.</summary>
public enum TotalVerdict
{
    /// <summary>The parts add up to it.</summary>
    EqualsParts,

    /// <summary>All parts are printed and add up to something else.</summary>
    DiffersFromParts,

    /// <summary>Some parts are not printed.</summary>
    PartsIncomplete,

    /// <summary>It was printed over unlike measures.</summary>
    MixedMeasures,
}

/// <summary>An interval of a share.</summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
public sealed record IntervalData(decimal Low, decimal High);
