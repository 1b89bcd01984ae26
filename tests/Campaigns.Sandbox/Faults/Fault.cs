using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Faults;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>The platform's own way of asking for a pause.</summary>
    Throttle,

    /// <summary>HTTP 429 with Retry-After, as gateways answer.</summary>
    TooManyRequests,

    /// <summary>The access token expires now; where a refresh exists, refreshing helps.</summary>
    TokenExpired,

    /// <summary>The key is withdrawn for good, refresh included.</summary>
    KeyRevoked,

    /// <summary>The key may not read the account.</summary>
    PermissionMissing,

    /// <summary>HTTP 500.</summary>
    InternalError,

    /// <summary>HTTP 502 with a page of HTML.</summary>
    BadGateway,

    /// <summary>HTTP 503.</summary>
    Unavailable,

    /// <summary>HTTP 200 with a page of HTML.</summary>
    NotJson,

    /// <summary>The body comes one byte a second.</summary>
    Slow,

    /// <summary>The connection ends in the middle of the body.</summary>
    Cut,

    /// <summary>The page before the one asked for comes again.</summary>
    RepeatPage,

    /// <summary>Every page says that the same page follows.</summary>
    PageLoop,

    /// <summary>One part of a successful answer failed.</summary>
    PartialFailure,

    /// <summary>The query is too great for one answer (Meta).</summary>
    TooMuchData,

    /// <summary>An asynchronous report fails (Meta).</summary>
    JobFailed,

    /// <summary>No connection until the hours have passed on the sandbox's clock.</summary>
    Down,
}

/// <summary>One planned fault.</summary>
public sealed record Fault
{
    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>Where; null for every platform.</summary>
    public Platform? Platform { get; init; }

    /// <summary>Only requests whose path, query or body holds this text; null for all.</summary>
    public string? Containing { get; init; }

    /// <summary>How many matching requests pass before it strikes.</summary>
    public int After { get; init; }

    /// <summary>How many requests it strikes, at least 1. Not for <see cref="FaultKind.Down"/>.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The pause that is asked for, in seconds.</summary>
    public int RetryAfterSeconds { get; init; } = 2;

    /// <summary>True writes Retry-After as a date, on the sandbox's clock.</summary>
    public bool RetryAfterAsDate { get; init; }

    /// <summary>With <see cref="FaultKind.Down"/>: hours on the sandbox's clock from when the fault is added.</summary>
    public double Hours { get; init; } = 1;
}
