namespace Campaigns.Metrics.Catalog;

/// <summary>How strong a contact a figure stands for (domain/analysis.md N9). Figures of different tiers are not added.</summary>
public enum ExposureTier
{
    /// <summary>T0: an opportunity to see, from traffic or plays.</summary>
    Opportunity,

    /// <summary>T1: served and on screen once.</summary>
    Served,

    /// <summary>T2: in view by a stated standard.</summary>
    Viewable,

    /// <summary>T3: watched for a stated time.</summary>
    Watched,

    /// <summary>T4: watched to the end.</summary>
    Completed,
}
