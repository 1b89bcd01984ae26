using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Retention;

/// <summary>One application of one retention rule: what was removed, counted. What is gone is known to be gone, and never looks as if it had not been.</summary>
public sealed record RetentionRun
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What was removed.</summary>
    public required RetentionSubject Subject { get; init; }

    /// <summary>When the removal began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was done, UTC; null when it was cut short: some may be there still, and the next application removes the rest.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The rule, in days.</summary>
    public required int Days { get; init; }

    /// <summary>Id of the source; null for figures.</summary>
    public string? Source { get; init; }

    /// <summary>Slug of the campaign; null unless figures were removed.</summary>
    public string? Campaign { get; init; }

    /// <summary>Kind of the removed windows; null unless figures were removed.</summary>
    public WindowKind? WindowKind { get; init; }

    /// <summary>How many answers, or observations with their revisions, were removed.</summary>
    public required long Removed { get; init; }

    /// <summary>Compressed bytes that became free; null for figures.</summary>
    public long? Bytes { get; init; }

    /// <summary>First day of what was removed: of answers the UTC day of the oldest, of figures the first account day, null when no figure states one.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day of what was removed, as <see cref="First"/>.</summary>
    public required DateOnly Last { get; init; }
}
