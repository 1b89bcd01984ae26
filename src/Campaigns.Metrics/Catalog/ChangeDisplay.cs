namespace Campaigns.Metrics.Catalog;

/// <summary>How a difference between two periods is written (ux/spec §8.3).</summary>
public enum ChangeDisplay
{
    /// <summary>In percent of the earlier value.</summary>
    Percent,

    /// <summary>In percentage points, for values that are shares themselves.</summary>
    PercentagePoints,
}
