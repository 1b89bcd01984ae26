namespace Campaigns.Metrics.Collection;

/// <summary>What the puller last knew of a source. Written by the worker, read by pages and the API.</summary>
public sealed record SourceStatus
{
    /// <summary>Id of the source.</summary>
    public required string Source { get; init; }

    /// <summary>When this was noted, UTC.</summary>
    public required DateTimeOffset NotedAt { get; init; }

    /// <summary>The account as the platform names it; null when not known.</summary>
    public string? Account { get; init; }

    /// <summary>The account's time zone, IANA; null when not known.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Last account day up to which every daily report is kept without a gap; null when none is.</summary>
    public DateOnly? CompleteThrough { get; init; }

    /// <summary>Last account day that should be kept by now; null when the source has no daily report, or starts today.</summary>
    public DateOnly? ExpectedThrough { get; init; }

    /// <summary>
    /// First account day that every daily report is still answered for, where days between the source's start and it are not kept: the platform gives those to nobody
    /// any more. Null when none is lost.
    /// </summary>
    public DateOnly? AnswersFrom { get; init; }

    /// <summary>When a run last read all it should, UTC; null when none has.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>Why figures do not come, or will soon not come; null when they do.</summary>
    public SourceFailure? Failure { get; init; }

    /// <summary>When that began, UTC; null without a failure.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Failed runs in a row.</summary>
    public int FailuresInARow { get; init; }

    /// <summary>When the source is asked next, UTC; null when it is not, as when a person must act first.</summary>
    public DateTimeOffset? NextRunAt { get; init; }

    /// <summary>When key, rights and account were last tested with success, UTC; null when never.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>When the key expires, UTC; null when it does not or the platform does not say.</summary>
    public DateTimeOffset? KeyExpiresAt { get; init; }

    /// <summary>Warnings about the key that expires at <see cref="KeyExpiresAt"/>, the oldest first: one each at fourteen, seven and one day before; empty when there was no reason.</summary>
    public IReadOnlyList<KeyNotice> KeyNotices { get; init; } = [];

    /// <summary>Hash of the mapping that every kept figure stands under; null before the first run. Another hash moves the figures.</summary>
    public string? MappingDigest { get; init; }

    /// <summary>Windows that cannot be rebuilt from others, those that close first first.</summary>
    public IReadOnlyList<PlannedWindow> Planned { get; init; } = [];
}
