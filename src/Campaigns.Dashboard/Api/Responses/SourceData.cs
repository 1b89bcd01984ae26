namespace Campaigns.Dashboard.Api.Responses;

/// <summary>A place that figures come from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in the language that was asked for.</param>
/// <param name="Document">Document the figures were printed in; null for a live source.</param>
/// <param name="Connector">Connector that reads it.</param>
/// <param name="RestatementDays">Days back that it may still restate; 0 when its figures do not change.</param>
/// <param name="Limits">What limits the figures; null when nothing is known to.</param>
/// <param name="LastRun">Newest finished run; null when it was never read.</param>
public sealed record SourceData(
    string Id,
    string Name,
    string? Document,
    string Connector,
    int RestatementDays,
    string? Limits,
    SourceRunData? LastRun);

/// <summary>A run that read a source.</summary>
/// <param name="StartedAt">When it started.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="RawId">SHA-256 of the file that was read; null when the run read many answers.</param>
public sealed record SourceRunData(DateTimeOffset StartedAt, DateTimeOffset FinishedAt, string? RawId);

/// <summary>A source where only its id was asked for.</summary>
/// <param name="Id">Its id.</param>
public sealed record SourceReference(string Id);
