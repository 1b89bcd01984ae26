namespace Campaigns.Metrics.Planning;

/// <summary>What a campaign is to reach in one metric (domain/analysis.md N15).</summary>
public sealed record TargetLine : IPlanningRecord
{
    /// <inheritdoc/>
    public static string Kind => "target";

    /// <summary>Slug of the campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Id of the track; null for the whole campaign.</summary>
    public string? Track { get; init; }

    /// <summary>Channel id; null for all channels together. A target of <c>reach</c> without a channel is met by deduplicated reach.</summary>
    public string? Channel { get; init; }

    /// <summary>Metric id.</summary>
    public required string Metric { get; init; }

    /// <summary>The target in the metric's unit; rates between 0 and 1.</summary>
    public required decimal Value { get; init; }

    /// <summary>What it was before the campaign, in the same unit; null when not known.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>First day of the period; null for the whole flight.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day of the period, included; null for the whole flight.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>What a reader should know; null when nothing.</summary>
    public string? Note { get; init; }

    /// <summary>True when the target was made up for a demonstration.</summary>
    public bool Constructed { get; init; }

    string? IPlanningRecord.Campaign => Campaign;
}
