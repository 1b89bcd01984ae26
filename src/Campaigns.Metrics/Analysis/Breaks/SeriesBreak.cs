using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Breaks;

/// <summary>From this day on a figure means something else than before (domain/analysis.md N14): «tidsseriebrott».</summary>
public sealed record SeriesBreak
{
    /// <summary>Channel id; null when it concerns every channel that has the metric.</summary>
    public string? Channel { get; init; }

    /// <summary>Metric id; null when it concerns every metric of the channel.</summary>
    public string? Metric { get; init; }

    /// <summary>First day of the new meaning; with a coarser precision the first day of the month or year in which it began.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>How finely the day is known.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>Version of the definition from then on.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// True when only the source's description is known to have changed, not its counting: a comparison across it is shown in grey with the note. Otherwise it is
    /// not shown at all.
    /// </summary>
    public bool WordingOnly { get; init; }

    /// <summary>What changed, in words.</summary>
    public required LocalizedText Note { get; init; }

    /// <summary>Where that is known from.</summary>
    public required string Source { get; init; }

    /// <summary>The last day on which the old meaning may still have held.</summary>
    public DateOnly LastOldDay => Precision switch
    {
        DatePrecision.Month => ValidFrom.AddMonths(1).AddDays(-1),
        DatePrecision.Year => ValidFrom.AddYears(1).AddDays(-1),
        _ => ValidFrom.AddDays(-1),
    };

    /// <summary>True when the break concerns the metric in the channel.</summary>
    /// <param name="channel">Channel id.</param>
    /// <param name="metric">Metric id.</param>
    public bool Concerns(string channel, string metric) => (Channel is null || Channel == channel) && (Metric is null || Metric == metric);

    /// <summary>True when a day and all before it certainly have the old meaning.</summary>
    internal bool IsAfter(DateOnly last) => last < ValidFrom;

    /// <summary>True when a day and all after it certainly have the new meaning.</summary>
    internal bool IsBefore(DateOnly first) => first > LastOldDay;
}
