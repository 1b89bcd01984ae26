using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Collection;

/// <summary>Everything that one whole answer changes: kept together or not at all.</summary>
public sealed record WindowCommit
{
    /// <summary>The run as it stands before this commit; the committer adds what the figures changed and notes it.</summary>
    public required SourceRun Run { get; init; }

    /// <summary>The figures, vanished ones included.</summary>
    public required IReadOnlyList<Observation> Figures { get; init; }

    /// <summary>The places of the cursor that are answered now: one for each day of a daily report, one for any other window.</summary>
    public required IReadOnlyList<CollectedWindow> Windows { get; init; }

    /// <summary>Figures that are held for review; one that is held already stays as it is, with its decision.</summary>
    public IReadOnlyList<HeldFigure> Held { get; init; } = [];

    /// <summary>Held figures that the source has taken back, by id; they need no decision any more.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];

    /// <summary>Platform objects of the answer, mapped or not.</summary>
    public IReadOnlyList<SeenObject> Objects { get; init; } = [];

    /// <summary>The kept answers that were read; null when there is none, as when the platform says it has nothing.</summary>
    public KeptReading? Reading { get; init; }

    /// <summary>True when kept answers were read again under another mapping: that is no further window of the run.</summary>
    public bool IsReplay { get; init; }

    /// <summary>Figures of objects that are mapped to no campaign, kept aside until somebody maps them.</summary>
    public IReadOnlyList<ParkedFigures> Parked { get; init; } = [];
}
