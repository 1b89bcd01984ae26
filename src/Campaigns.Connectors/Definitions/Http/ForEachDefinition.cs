namespace Campaigns.Connectors.Definitions.Http;

/// <summary>One request for each entry of a lookup.</summary>
public sealed record ForEachDefinition
{
    /// <summary>The lookup.</summary>
    public required string Lookup { get; init; }

    /// <summary>Placeholder that holds the entry's key.</summary>
    public required string As { get; init; }
}
