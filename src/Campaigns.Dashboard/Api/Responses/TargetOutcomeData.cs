namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>TargetOutcomes</c>.</summary>
/// <param name="Campaign">The campaign; null when no campaign has the slug.</param>
public sealed record TargetOutcomesData(TargetOutcomesCampaign? Campaign);

/// <summary>The campaign of <see cref="TargetOutcomesData"/>.</summary>
/// <param name="Targets">Its targets with their outcomes.</param>
public sealed record TargetOutcomesCampaign(IReadOnlyList<TargetOutcomeData> Targets)
{
    /// <summary>Whether targets of reach can still be met, in words; one for each target of reach.</summary>
    public IReadOnlyList<ReachPacingData> ReachPacing { get; init; } = [];
}

/// <summary>Whether a target of reach can still be met.</summary>
/// <param name="Target">The target.</param>
/// <param name="Text">The verdict in words.</param>
public sealed record ReachPacingData(TargetIdData Target, string Text);

/// <summary>A target where only its id was asked for.</summary>
/// <param name="Id">The id.</param>
public sealed record TargetIdData(string Id);

/// <summary>A target and how it went.</summary>
public sealed record TargetOutcomeData
{
    /// <summary>What was planned.</summary>
    public required TargetData Target { get; init; }

    /// <summary>The outcome as one figure; null when it is an interval or not known.</summary>
    public decimal? Outcome { get; init; }

    /// <summary>The outcome as an interval; null when it is one figure or not known.</summary>
    public BoundsData? OutcomeInterval { get; init; }

    /// <summary>Whether the target was reached.</summary>
    public required TargetVerdictData Verdict { get; init; }

    /// <summary>Why the verdict is what it is, in words; null when the figures say it themselves.</summary>
    public string? Reason { get; init; }

    /// <summary>Stable id of the outcome; null when it is not known.</summary>
    public string? FigureId { get; init; }
}

/// <summary>What was planned: one figure in one metric.</summary>
public sealed record TargetData
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its track; null for the whole campaign.</summary>
    public TrackReference? Track { get; init; }

    /// <summary>Its channel; null for all.</summary>
    public NamedReference? Channel { get; init; }

    /// <summary>Its metric.</summary>
    public required MetricData Metric { get; init; }

    /// <summary>The planned value, shares as 0 to 1.</summary>
    public required decimal Value { get; init; }

    /// <summary>First day; null for the whole campaign.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; null for the whole campaign.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>True when it was made up for a demonstration.</summary>
    public required bool Constructed { get; init; }

    /// <summary>A remark; null for none.</summary>
    public string? Note { get; init; }
}

/// <summary>Whether a target was reached.</summary>
public enum TargetVerdictData
{
    /// <summary>It was.</summary>
    Reached,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>It was not.</summary>
    NotReached,

    /// <summary>The figures do not tell.</summary>
    CannotTell,
}
