namespace Campaigns.Connectors.Definitions.Http;

/// <summary>The value that every good answer has.</summary>
public sealed record SuccessDefinition
{
    /// <summary>Its path.</summary>
    public required string Path { get; init; }

    /// <summary>The values of success, compared without regard to case.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
