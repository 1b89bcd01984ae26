namespace Campaigns.Metrics.Dimensions;

/// <summary>Who carries the message; the four kinds are kept apart everywhere (domain/campaigns.md §3.13).</summary>
public enum MediaType
{
    /// <summary>Bought space.</summary>
    Paid,

    /// <summary>The agency's own channels.</summary>
    Owned,

    /// <summary>Spread by others on their own accord.</summary>
    Earned,

    /// <summary>Spread by partners.</summary>
    Partner,
}
