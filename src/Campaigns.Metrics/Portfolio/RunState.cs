namespace Campaigns.Metrics.Portfolio;

/// <summary>Where a run stands.</summary>
public enum RunState
{
    /// <summary>It ended and kept everything it read.</summary>
    Succeeded,

    /// <summary>It has begun and not ended. After a restart no run of the stopped process is left in this state.</summary>
    Running,

    /// <summary>It ended before it had read all it should; <see cref="SourceRun.Failure"/> says why. What it committed before that stands.</summary>
    Failed,

    /// <summary>It was stopped on purpose or by a crash. What it committed before that stands, and the next run goes on from there.</summary>
    Interrupted,

    /// <summary>A file was refused because of its contents; <see cref="SourceRun.Failure"/> names the first fault. Nothing of it was stored.</summary>
    Refused,
}
