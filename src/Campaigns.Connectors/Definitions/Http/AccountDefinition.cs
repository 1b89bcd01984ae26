namespace Campaigns.Connectors.Definitions.Http;

/// <summary>The request that tells of the account.</summary>
public sealed record AccountDefinition
{
    /// <summary>The request.</summary>
    public required RequestDefinition Request { get; init; }

    /// <summary>Path of the account in the answer; null for the root.</summary>
    public string? Record { get; init; }

    /// <summary>Its name.</summary>
    public FieldDefinition? Name { get; init; }

    /// <summary>Its time zone, IANA.</summary>
    public FieldDefinition? TimeZone { get; init; }

    /// <summary>Its currency, ISO 4217.</summary>
    public FieldDefinition? Currency { get; init; }
}
