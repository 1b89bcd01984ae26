namespace Campaigns.Metrics.Observations;

/// <summary>Where a stored figure stands in its life. Absence has names: none of them is zero.</summary>
public enum FigureStatus
{
    /// <summary>The source will not change it any more.</summary>
    Final,

    /// <summary>The source may still change it.</summary>
    Preliminary,

    /// <summary>Changed by the source after it had been final.</summary>
    Revised,

    /// <summary>The source answered, and the answer holds no figure where one belongs.</summary>
    Missing,

    /// <summary>The ad was rejected, so nothing was shown.</summary>
    Rejected,

    /// <summary>The source withholds the figure to protect a small group.</summary>
    Suppressed,

    /// <summary>The figure stood in an earlier answer and is gone from a later one; the old value is kept.</summary>
    Vanished,
}
