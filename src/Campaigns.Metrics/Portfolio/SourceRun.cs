using Campaigns.Metrics.Collection;

namespace Campaigns.Metrics.Portfolio;

/// <summary>One run that read a source, with what it changed.</summary>
/// <param name="Id">Id of the run; ids made later sort later.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="StartedAt">When it started, UTC.</param>
/// <param name="FinishedAt">When it ended, UTC; null while it runs.</param>
/// <param name="RawId">SHA-256 of the file that was read; null for a run that reads many answers, whose figures name them.</param>
/// <param name="Result">What the store has changed so far.</param>
public sealed record SourceRun(string Id, string Source, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string? RawId, WriteResult Result)
{
    /// <summary>Where it stands.</summary>
    public RunState State { get; init; }

    /// <summary>Why it did not read all it should; null when it did or still runs. With <see cref="RunState.Succeeded"/> a finding that stopped nothing.</summary>
    public SourceFailure? Failure { get; init; }

    /// <summary>First account day it asks for, included; null for a file.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last account day it asks for, included; null for a file.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Requests it has to make, one for each stream and stretch of days; 0 for a file.</summary>
    public int Windows { get; init; }

    /// <summary>Requests answered whole and kept, at most <see cref="Windows"/>.</summary>
    public int WindowsDone { get; init; }

    /// <summary>Figures held for review instead of being stored.</summary>
    public int Held { get; init; }

    /// <summary>Figures of platform objects that are mapped to no campaign; kept aside, not stored as figures.</summary>
    public int Unmapped { get; init; }

    /// <summary>Records of the answers that could not be used, as the platform marked them.</summary>
    public int Rejected { get; init; }
}
