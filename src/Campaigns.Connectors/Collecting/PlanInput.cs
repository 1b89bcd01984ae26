using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Collecting;

/// <summary>What the planner looks at. It knows no clock: the cursor says what is missing.</summary>
public sealed record PlanInput
{
    /// <summary>The reports and their days.</summary>
    public required IReadOnlyDictionary<string, WindowsDefinition> Streams { get; init; }

    /// <summary>First account day to read.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Today in the account's time zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The cursor.</summary>
    public required IReadOnlyList<CollectedWindow> Cursor { get; init; }

    /// <summary>Campaigns that the source's objects are mapped to; their flights decide the windows that cannot be rebuilt from others.</summary>
    public IReadOnlyList<Campaign> Campaigns { get; init; } = [];

    /// <summary>Age in days from which a day is final, as learned from the source's own history; a report's declared lag counts when it is longer. 0 when nothing was learned.</summary>
    public int LearnedLagDays { get; init; }

    /// <summary>Days to read whether final or not; null reads what is missing or not final.</summary>
    public (DateOnly First, DateOnly Last)? Range { get; init; }

    /// <summary>Age in days from which figures of a report are final.</summary>
    /// <param name="windows">The report's days.</param>
    public int LagDays(WindowsDefinition windows) => Math.Max(LearnedLagDays, windows.FinalAfterDays);

    /// <summary>Age in days from which a report is no longer read by itself.</summary>
    /// <param name="windows">The report's days.</param>
    public int ClosedAfterDays(WindowsDefinition windows) => Math.Max(LagDays(windows), windows.LookbackDays);
}
