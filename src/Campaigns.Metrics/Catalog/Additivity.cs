namespace Campaigns.Metrics.Catalog;

/// <summary>A direction in which parts may be added to a whole.</summary>
public enum Additivity
{
    /// <summary>Over disjoint stretches of days.</summary>
    Time,

    /// <summary>Over channels that show in the same way.</summary>
    Channel,

    /// <summary>Over the tracks of one campaign.</summary>
    Track,

    /// <summary>Over disjoint audience cells of one request, the unknown ones included.</summary>
    Audience,
}
