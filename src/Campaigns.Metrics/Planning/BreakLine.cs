using Campaigns.Metrics.Analysis.Breaks;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Planning;

/// <summary>A day from which figures mean something else, as somebody entered it (domain/analysis.md N14); what it means is told at <see cref="SeriesBreak"/>.</summary>
public sealed record BreakLine : IPlanningRecord
{
    /// <inheritdoc/>
    public static string Kind => "break";

    /// <summary>Channel id; null when it concerns every channel that has the metric.</summary>
    public string? Channel { get; init; }

    /// <summary>Metric id; null when it concerns every metric of the channel.</summary>
    public string? Metric { get; init; }

    /// <summary>First day of the new meaning; with a coarser precision the first day of the month or year.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>How finely the day is known.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>True when only the wording changed, not the counting.</summary>
    public bool WordingOnly { get; init; }

    /// <summary>What changed, in words.</summary>
    public required LocalizedText Reason { get; init; }

    /// <summary>Where that is known from, as the platform's notice.</summary>
    public required string Source { get; init; }

    string? IPlanningRecord.Campaign => null;

    /// <summary>The break that the comparisons read. Its version is the day, since nobody numbers what staff notice.</summary>
    /// <param name="entry">The line as entered.</param>
    public static SeriesBreak ToBreak(PlanningEntry<BreakLine> entry) => new()
    {
        Channel = entry.Record.Channel,
        Metric = entry.Record.Metric,
        ValidFrom = entry.Record.ValidFrom,
        Precision = entry.Record.Precision,
        Version = entry.Record.ValidFrom.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        WordingOnly = entry.Record.WordingOnly,
        Note = entry.Record.Reason,
        Source = entry.Record.Source,
    };
}
