namespace Campaigns.Metrics.Observations;

/// <summary>What a rate is a share of. Rates on different bases are never ranked together (domain/campaigns.md §3.4).</summary>
public enum DenominatorBase
{
    /// <summary>Of the views that lasted at least two seconds.</summary>
    TwoSecondStarts,

    /// <summary>Of the started views.</summary>
    Starts,

    /// <summary>Of all impressions or showings.</summary>
    Impressions,

    /// <summary>The source does not state the base.</summary>
    NotStated,
}
