using Campaigns.Connectors.Definitions;

namespace Campaigns.Connectors.Pulling;

/// <summary>A connector with an account and a key by reference.</summary>
public sealed record SourceAccount
{
    /// <summary>Id of the source, as series carry it.</summary>
    public required string SourceId { get; init; }

    /// <summary>How the platform is asked.</summary>
    public required ConnectorDefinition Connector { get; init; }

    /// <summary>Values for the connector's declared parameters, as <c>account_id</c>: never a secret.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Where each declared secret is found: <c>env:NAME</c> or <c>file:PATH</c>. The secret itself is read when it is needed and never kept here.</summary>
    public required IReadOnlyDictionary<string, string> Secrets { get; init; }

    /// <summary>The account's time zone, IANA; null lets the connector ask the platform.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The account's currency, ISO 4217; null lets the connector ask the platform.</summary>
    public string? Currency { get; init; }

    /// <summary>Address to ask instead of the definition's own, for a gateway; its host must be in <see cref="AllowedHosts"/>. Null for the definition's.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>Hosts (with port when it is not 443) that the operator allows besides the declared ones, private addresses included; empty allows none.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];
}
