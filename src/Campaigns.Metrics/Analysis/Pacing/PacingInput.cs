namespace Campaigns.Metrics.Analysis.Pacing;

/// <summary>One day that was delivered.</summary>
/// <param name="Date">The account day.</param>
/// <param name="ExpectedFinal">What the day is expected to be worth when final, so that a young day does not look like a slump (N3).</param>
/// <param name="IsFinal">Whether it is final already.</param>
public sealed record PacedDay(DateOnly Date, decimal ExpectedFinal, bool IsFinal);

/// <summary>What pacing is judged on.</summary>
public sealed record PacingInput
{
    /// <summary>The plan.</summary>
    public required PacingPlan Plan { get; init; }

    /// <summary>The days with figures; one that is left out is missing, not zero.</summary>
    public required IReadOnlyList<PacedDay> Days { get; init; }

    /// <summary>The day up to and including which figures should have come.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>How old the newest window is.</summary>
    public required TimeSpan NewestAge { get; init; }

    /// <summary>The channel's declared lag; figures are fresh up to 24 hours past it.</summary>
    public required TimeSpan DeclaredLag { get; init; }

    /// <summary>The pace that the run before found; null when there was none.</summary>
    public decimal? PreviousPace { get; init; }
}
