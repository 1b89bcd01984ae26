using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Collection;

/// <summary>A window whose figures cannot be rebuilt from others, with the days between which the platform answers (domain/analysis.md N2).</summary>
/// <param name="Stream">Id of the report.</param>
/// <param name="Window">The window.</param>
/// <param name="State">Where it stands.</param>
public sealed record PlannedWindow(string Stream, Window Window, PlannedWindowState State)
{
    /// <summary>First account day on which its value is complete enough to ask for.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>Last account day on which the platform answers; null when it names no limit.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>True when it is not kept yet and fewer than 14 days remain.</summary>
    public bool ClosesSoon { get; init; }

    /// <summary>Slug of the campaign whose flight it follows; null for windows of the calendar.</summary>
    public string? Campaign { get; init; }
}

/// <summary>Where a planned window stands.</summary>
public enum PlannedWindowState
{
    /// <summary>Its first day of asking has not come.</summary>
    Waiting,

    /// <summary>It can be asked for and is not kept.</summary>
    Due,

    /// <summary>It is kept and will be read again until it is final.</summary>
    Preliminary,

    /// <summary>It is kept and final.</summary>
    Collected,

    /// <summary>The platform no longer answers and it was not kept.</summary>
    Missed,

    /// <summary>It is longer than the platform answers for; the reach of its parts bounds it and nothing more is known.</summary>
    TooLong,
}
