namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>CapturedWarnings</c>.</summary>
/// <param name="CapturedWarnings">The warnings: standing ones first, then exempted, then gone.</param>
public sealed record CapturedWarningsData(IReadOnlyList<CapturedWarningData> CapturedWarnings);

/// <summary>A warning as a capture found it.</summary>
public sealed record CapturedWarningData
{
    /// <summary>Permanent id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the rule, as <c>reach_exceeds_population</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What cannot be, in words.</summary>
    public required string Message { get; init; }

    /// <summary>The channel.</summary>
    public required NamedReference Channel { get; init; }

    /// <summary>The track; null when the source does not split by track.</summary>
    public TrackReference? Track { get; init; }

    /// <summary>A metric id, an audience key or a date; null when the rule says it.</summary>
    public string? Subject { get; init; }

    /// <summary>The figure that breaks the rule.</summary>
    public required decimal Actual { get; init; }

    /// <summary>What it should have kept to.</summary>
    public required decimal Limit { get; init; }

    /// <summary>The days of the figures.</summary>
    public required WindowData Window { get; init; }

    /// <summary>What has become of it.</summary>
    public required CapturedWarningStateData State { get; init; }

    /// <summary>Why it is not minded, as somebody entered it; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>When a capture first found it.</summary>
    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>Since when captures no longer find it; null while they do.</summary>
    public DateTimeOffset? GoneSince { get; init; }

    /// <summary>Stable ids of the figures that the rule set against each other.</summary>
    public required IReadOnlyList<string> FigureIds { get; init; }

    /// <summary>The source.</summary>
    public required NamedReference Source { get; init; }
}

/// <summary>What has become of a warning.</summary>
public enum CapturedWarningStateData
{
    /// <summary>The newest capture found it.</summary>
    Standing,

    /// <summary>It stands, and somebody has exempted the channel from the rule.</summary>
    Exempted,

    /// <summary>A later capture no longer finds it.</summary>
    Gone,
}
