namespace Campaigns.Connectors.Definitions.Http;

/// <summary>A request that tells when a key expires, for platforms whose ordinary answers do not.</summary>
public sealed record KeyCheckDefinition
{
    /// <summary>The request.</summary>
    public required RequestDefinition Request { get; init; }

    /// <summary>Secret that is asked about, sent as a query entry. It stands in no log and no kept answer.</summary>
    public required string Secret { get; init; }

    /// <summary>Name of that query entry.</summary>
    public required string Query { get; init; }

    /// <summary>Optional secret that the question is asked with; without it, it is asked with the account's own.</summary>
    public string? Token { get; init; }

    /// <summary>Paths in the answer to moments in Unix seconds; the earliest counts, and 0 means never.</summary>
    public IReadOnlyList<string> ExpiresAt { get; init; } = [];
}
