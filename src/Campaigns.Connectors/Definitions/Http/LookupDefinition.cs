namespace Campaigns.Connectors.Definitions.Http;

/// <summary>A listing of the platform's objects.</summary>
public sealed record LookupDefinition
{
    /// <summary>The request.</summary>
    public required RequestDefinition Request { get; init; }

    /// <summary>Pages; null for those of the connector.</summary>
    public PaginationDefinition? Pagination { get; init; }

    /// <summary>Where the entries are.</summary>
    public required RecordsDefinition Records { get; init; }

    /// <summary>Path of the entry's id.</summary>
    public required string Key { get; init; }

    /// <summary>Names of the entry's values and their paths.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}
