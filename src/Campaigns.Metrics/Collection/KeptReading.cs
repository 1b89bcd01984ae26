using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Collection;

/// <summary>Which kept answers one whole answer consisted of, and what they were read with: enough to read them again without the platform.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="RunId">The run that read them.</param>
/// <param name="Stream">Id of the report.</param>
/// <param name="Window">What was asked for: a range of days for a report of days, the very window for any other.</param>
public sealed record KeptReading(string Source, string RunId, string Stream, Window Window)
{
    /// <summary>When the last of the answers was received, UTC.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>The answers in their order.</summary>
    public required IReadOnlyList<KeptPart> Parts { get; init; }

    /// <summary>The listings and account facts that the answers were read with; empty when they tell everything themselves.</summary>
    public IReadOnlyList<KeptBasis> Basis { get; init; } = [];
}

/// <summary>One answer of a reading.</summary>
/// <param name="RawId">SHA-256 of the kept answer.</param>
/// <param name="Window">The part of the window that it was asked for.</param>
public sealed record KeptPart(string RawId, Window Window);

/// <summary>An answer that figures of other answers depend on.</summary>
/// <param name="Role"><c>account</c> for name, time zone and currency of the account; <c>lookup:{id}</c> for a listing of the connector's definition.</param>
/// <param name="RawId">SHA-256 of the kept answer.</param>
public sealed record KeptBasis(string Role, string RawId);
