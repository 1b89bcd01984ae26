namespace Campaigns.Metrics.Planning;

/// <summary>Something that staff enter about campaigns: a population, a cost, a target and the like.</summary>
public interface IPlanningRecord
{
    /// <summary>Kind of record in stored entries and ids: lower-case letters.</summary>
    static abstract string Kind { get; }

    /// <summary>Slug of the campaign it belongs to; null for what several campaigns may use.</summary>
    string? Campaign { get; }
}
