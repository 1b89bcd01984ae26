namespace Campaigns.Connectors.Definitions.Http;

/// <summary>How fast the platform may be asked for one account.</summary>
public sealed record RateLimitsDefinition
{
    /// <summary>Most requests in a minute, evenly spread. Default: 60.</summary>
    public int RequestsPerMinute { get; init; } = 60;

    /// <summary>Headers that tell how much of a limit is used.</summary>
    public IReadOnlyList<ThrottleDefinition> Throttles { get; init; } = [];

    /// <summary>Where the platform says how long to wait, besides the header <c>Retry-After</c>, which is always heeded.</summary>
    public IReadOnlyList<WaitHintDefinition> RetryAfter { get; init; } = [];
}
