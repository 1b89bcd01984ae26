namespace Campaigns.Metrics.Queries;

/// <summary>What stands in a cell. Absence has names, and none of them is zero.</summary>
public enum CellState
{
    /// <summary>A value for all that the cell covers.</summary>
    Ready,

    /// <summary>A value for the parts that are known. A sum is "at least"; a rate covers the known parts alone. The missing channels are named.</summary>
    Partial,

    /// <summary>The channel can measure it, and no figure is known.</summary>
    Missing,

    /// <summary>The channel cannot measure it.</summary>
    NotMeasured,

    /// <summary>The ad was rejected, so nothing was shown.</summary>
    Rejected,

    /// <summary>Withheld to protect a small group.</summary>
    Suppressed,
}
