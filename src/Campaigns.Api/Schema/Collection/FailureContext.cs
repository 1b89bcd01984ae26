namespace Campaigns.Api.Schema.Collection;

/// <summary>What the sentences about a failure name besides the failure.</summary>
/// <param name="Platform">The platform or source, as people call it.</param>
internal sealed record FailureContext(string Platform)
{
    /// <summary>The account; null when not known.</summary>
    public string? Account { get; init; }

    /// <summary>Last day whose figures are there; null when none is.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>When figures last came, UTC; null when never.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>When the key expires or expired, UTC; null when not known.</summary>
    public DateTimeOffset? KeyExpiresAt { get; init; }

    /// <summary>When it is tried again, UTC; null when only the schedule does.</summary>
    public DateTimeOffset? NextRunAt { get; init; }

    /// <summary>Now, UTC; null leaves out what counts days from now.</summary>
    public DateTimeOffset? Now { get; init; }
}
