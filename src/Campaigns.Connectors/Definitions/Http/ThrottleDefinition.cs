namespace Campaigns.Connectors.Definitions.Http;

/// <summary>A header that tells how much of a limit is used: a brake, not a gate.</summary>
public sealed record ThrottleDefinition
{
    /// <summary>The header.</summary>
    public required string Header { get; init; }

    /// <summary>Path in its JSON; the highest value counts.</summary>
    public required string Path { get; init; }

    /// <summary>Percent from which each request waits before it is sent. Default: 75.</summary>
    public int SlowAt { get; init; } = 75;

    /// <summary>How long it waits at 100 percent; less below. Default: 60.</summary>
    public int PauseSeconds { get; init; } = 60;
}
