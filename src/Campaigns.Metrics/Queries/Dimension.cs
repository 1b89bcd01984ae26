namespace Campaigns.Metrics.Queries;

/// <summary>A direction in which figures of a campaign can be kept apart.</summary>
public enum Dimension
{
    /// <summary>The campaign's tracks.</summary>
    Track,

    /// <summary>Channels and channel groups.</summary>
    Channel,

    /// <summary>Measured audience cells.</summary>
    Audience,
}
