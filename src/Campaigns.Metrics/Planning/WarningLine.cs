using System.Globalization;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Planning;

/// <summary>
/// A warning as a capture found it (domain/metrics.md §4.3). Kept like a line that staff enter: another value is a new version, and a warning that a later capture no
/// longer finds is withdrawn by it. Nothing is corrected.
/// </summary>
public sealed record WarningLine : IPlanningRecord
{
    /// <inheritdoc/>
    public static string Kind => "warning";

    /// <summary>Slug of the campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Id of the source.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the track; null when the source does not split by track.</summary>
    public string? Track { get; init; }

    /// <summary>Channel id.</summary>
    public required string Channel { get; init; }

    /// <summary>Rule id, one of <see cref="Analysis.Plausibility.PlausibilityRules"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>What exactly it is about: a metric id, an audience key or a date; null when the rule says it.</summary>
    public string? Subject { get; init; }

    /// <summary>The days of the figures.</summary>
    public required Window Window { get; init; }

    /// <summary>The figure that breaks the rule.</summary>
    public required decimal Actual { get; init; }

    /// <summary>What it should have kept to.</summary>
    public required decimal Limit { get; init; }

    /// <summary>Id of the run that found it, or of the entered line (as a population) that made it one.</summary>
    public required string Run { get; init; }

    /// <summary>Ids of the figures that the rule set against each other, as <c>F-…</c>.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    string? IPlanningRecord.Campaign => Campaign;

    /// <summary>What makes it the same warning in a later capture: everything but the numbers and the run.</summary>
    public string Key => string.Join('\n', Campaign, Source, Track, Channel, Rule, Subject, Analysis.Plausibility.PlausibilityRules.OfFlight.Contains(Rule)
        ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $"{Window.Kind} {Window.First:yyyy-MM-dd} {Window.Last:yyyy-MM-dd}"));
}
