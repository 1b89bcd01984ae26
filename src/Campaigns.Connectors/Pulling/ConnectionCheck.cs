namespace Campaigns.Connectors.Pulling;

/// <summary>What a platform says about an account.</summary>
public sealed record ConnectionCheck
{
    /// <summary>The account's name; null when the platform gives none.</summary>
    public string? AccountName { get; init; }

    /// <summary>The account's time zone, IANA; null when the platform gives none.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The account's currency, ISO 4217; null when the platform gives none.</summary>
    public string? Currency { get; init; }

    /// <summary>When the key expires, UTC; null when it does not or the platform does not say.</summary>
    public DateTimeOffset? KeyExpiresAt { get; init; }

    /// <summary>The answers that say so, as they are kept.</summary>
    public IReadOnlyList<BasisAnswer> Answers { get; init; } = [];

    /// <summary>The first campaigns seen, at most ten.</summary>
    public required IReadOnlyList<PlatformObject> Campaigns { get; init; }
}
