namespace Campaigns.Metrics.Catalog;

/// <summary>How a metric comes to its value.</summary>
public enum MetricKind
{
    /// <summary>Counts events.</summary>
    Count,

    /// <summary>Counts how many different; the same one may be in two parts, so parts are not added.</summary>
    UniqueCount,

    /// <summary>One figure divided by another.</summary>
    Ratio,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A length of time.</summary>
    Duration,
}
