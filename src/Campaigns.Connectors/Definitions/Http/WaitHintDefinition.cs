namespace Campaigns.Connectors.Definitions.Http;

/// <summary>Where a refusal says how long to wait.</summary>
public sealed record WaitHintDefinition
{
    /// <summary>The header; null for the body.</summary>
    public string? Header { get; init; }

    /// <summary>Path in the header's JSON or in the body; null when the header is the number.</summary>
    public string? Path { get; init; }

    /// <summary>What the number counts. Default: seconds.</summary>
    public WaitUnit Unit { get; init; }
}
