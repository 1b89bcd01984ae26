namespace Campaigns.Metrics.Planning;

/// <summary>A written reason for not minding a plausibility rule in one channel (domain/metrics.md §4.3).</summary>
public sealed record ExemptionLine : IPlanningRecord
{
    /// <inheritdoc/>
    public static string Kind => "exemption";

    /// <summary>Slug of the campaign; null for every campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>Channel id.</summary>
    public required string Channel { get; init; }

    /// <summary>Rule id, one of <see cref="Analysis.Plausibility.PlausibilityRules"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>Why the rule does not hold there.</summary>
    public required string Reason { get; init; }
}
