namespace Campaigns.Metrics.Portfolio;

/// <summary>A configured place that figures come from.</summary>
public sealed record Source
{
    /// <summary>Id, for example <c>published-report</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the connector that reads it.</summary>
    public required string Connector { get; init; }

    /// <summary>Name in both languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Document the figures were printed in; null for a live source.</summary>
    public string? Document { get; init; }

    /// <summary>Days back that the source may still restate; 0 when its figures do not change.</summary>
    public int RestatementDays { get; init; }

    /// <summary>What is known to limit the figures; null when nothing.</summary>
    public LocalizedText? Limits { get; init; }
}
