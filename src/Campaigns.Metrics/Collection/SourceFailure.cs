namespace Campaigns.Metrics.Collection;

/// <summary>One failure of a source, as runs, the API and pages tell it. Holds no secret.</summary>
/// <param name="Kind">The class.</param>
/// <param name="Message">What happened and where, for the technical part of a message: English, no secret, no address with a query.</param>
public sealed record SourceFailure(FailureKind Kind, string Message)
{
    /// <summary>The platform's own code, such as <c>190/463</c> or <c>40100</c>; null when it gave none.</summary>
    public string? PlatformCode { get; init; }

    /// <summary>The platform's trace or request id, for its support; null when it gave none.</summary>
    public string? TraceId { get; init; }

    /// <summary>HTTP status of the answer; null when none came.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>
    /// Where the source says that its key is, when nothing usable is there: <c>env:NAME</c>, <c>file:name</c> without its folder, or empty when the source does not
    /// say. Null for every other failure. Never the key.
    /// </summary>
    public string? MissingKeyAt { get; init; }

    /// <summary>Moment before which asking again is useless, UTC; null when the platform names none.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
