using Campaigns.Metrics.Observations;

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

    /// <summary>Day on which the document came out; with a coarser precision the first day of that month or year. Null for a live source and where nobody knows.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>How finely <see cref="PublishedOn"/> is known.</summary>
    public DatePrecision PublishedPrecision { get; init; }

    /// <summary>Days back that the source may still restate; 0 when its figures do not change.</summary>
    public int RestatementDays { get; init; }

    /// <summary>True when people hand in its figures as files, so that a changed figure is a correction by hand.</summary>
    public bool ByHand { get; init; }

    /// <summary>What is known to limit the figures; null when nothing.</summary>
    public LocalizedText? Limits { get; init; }
}
