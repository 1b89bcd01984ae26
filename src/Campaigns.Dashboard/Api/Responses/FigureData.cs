using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>A stored figure with all its quality.</summary>
public sealed record FigureData
{
    /// <summary>Stable id, as <c>F-ABCDEFGH</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it measures.</summary>
    public required MetricData Metric { get; init; }

    /// <summary>The value, shares as 0 to 1; null when it is absent, which <see cref="State"/> explains.</summary>
    public decimal? Value { get; init; }

    /// <summary>Whether there is a value, and if not, why.</summary>
    public required CellState State { get; init; }

    /// <summary>The source's word about how sharp it is.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>Final, preliminary, and so on.</summary>
    public required FigureStatus Status { get; init; }

    /// <summary>What a unique count counts; null for other metrics.</summary>
    public IdentityBasis? IdentityBasis { get; init; }

    /// <summary>What a rate is a share of; null for other metrics.</summary>
    public DenominatorBase? DenominatorBase { get; init; }

    /// <summary>True when it was made up for a demonstration.</summary>
    public required bool Constructed { get; init; }

    /// <summary>Placement within the channel; null when the source names none.</summary>
    public string? Placement { get; init; }

    /// <summary>The audience in the source's own words; null when it gives none.</summary>
    public string? SourceAudience { get; init; }

    /// <summary>The unit in the source's own word; null when it gives none.</summary>
    public string? SourceUnit { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    /// <summary>Its track; null when it is not split by track.</summary>
    public TrackReference? Track { get; init; }

    /// <summary>Its channel or group; null when the source names none.</summary>
    public ChannelData? Channel { get; init; }

    /// <summary>Part of the audience it is about.</summary>
    public required AudienceData Audience { get; init; }

    /// <summary>Days it covers.</summary>
    public required WindowData Window { get; init; }

    /// <summary>Source it was read from.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The place in the answer it was read from.</summary>
    public required ProvenanceData Provenance { get; init; }

    /// <summary>Every value it has had, oldest first.</summary>
    public required IReadOnlyList<RevisionData> Revisions { get; init; }
}

/// <summary>Where a figure was read.</summary>
/// <param name="RawId">SHA-256 of the answer or file.</param>
/// <param name="Pointer">Place in it, as <c>/rows/12/value</c>.</param>
/// <param name="RunId">Run that read it.</param>
public sealed record ProvenanceData(string RawId, string Pointer, string RunId);

/// <summary>One value that a figure has had.</summary>
/// <param name="Value">The value; null when absent.</param>
/// <param name="Qualifier">The source's word then.</param>
/// <param name="Status">Status then.</param>
/// <param name="ObservedAt">When it was read.</param>
public sealed record RevisionData(decimal? Value, Qualifier Qualifier, FigureStatus Status, DateTimeOffset ObservedAt);
