namespace Campaigns.Metrics.Portfolio;

/// <summary>One run that read a source, with what it changed.</summary>
/// <param name="Id">Id of the run.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="StartedAt">When it started, UTC.</param>
/// <param name="FinishedAt">When it ended, UTC.</param>
/// <param name="RawId">SHA-256 of the answer or file that was read.</param>
/// <param name="Result">What the store changed.</param>
public sealed record SourceRun(string Id, string Source, DateTimeOffset StartedAt, DateTimeOffset FinishedAt, string RawId, WriteResult Result);
