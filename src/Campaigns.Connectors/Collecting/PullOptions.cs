using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Collecting;

/// <summary>How one run differs from the scheduled one.</summary>
public sealed record PullOptions
{
    /// <summary>Days to read whether final or not; null reads what is missing or not final.</summary>
    public (DateOnly First, DateOnly Last)? Range { get; init; }

    /// <summary>Id of the run; null makes a new one.</summary>
    public string? RunId { get; init; }

    /// <summary>Hears of the run after each window; null when nobody listens.</summary>
    public IProgress<SourceRun>? Progress { get; init; }
}
