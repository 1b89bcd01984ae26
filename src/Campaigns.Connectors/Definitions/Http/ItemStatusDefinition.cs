namespace Campaigns.Connectors.Definitions.Http;

/// <summary>A part of an answer that tells of its own success. A failed one is left out and named; the others count.</summary>
public sealed record ItemStatusDefinition
{
    /// <summary>The part: the beginning of the path of records up to a <c>[]</c> or <c>*</c>.</summary>
    public required string At { get; init; }

    /// <summary>Path of its status, from the part.</summary>
    public required string Path { get; init; }

    /// <summary>Statuses of success, compared without regard to case.</summary>
    public IReadOnlyList<string> Ok { get; init; } = [];

    /// <summary>Path of its own explanation, from the part; null when there is none.</summary>
    public string? Message { get; init; }
}
