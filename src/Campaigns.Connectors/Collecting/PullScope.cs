using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Collecting;

/// <summary>What every window of one run has in common.</summary>
/// <param name="Source">The source.</param>
/// <param name="Mapper">Where platform objects belong.</param>
/// <param name="Campaigns">The catalogue's campaigns by slug.</param>
/// <param name="Plan">What the run was planned from; its today is the day that ages are counted from.</param>
public sealed record PullScope(SourceDefinition Source, ObjectMapper Mapper, IReadOnlyDictionary<string, Campaign> Campaigns, PlanInput Plan)
{
    /// <summary>Hash of the mapping.</summary>
    public required string MappingDigest { get; init; }

    /// <summary>Age of a day today, in whole account days.</summary>
    /// <param name="day">The day.</param>
    public int Age(DateOnly day) => Plan.Today.DayNumber - day.DayNumber;

    /// <summary>Age in days from which figures of a report are final.</summary>
    /// <param name="stream">Id of the report.</param>
    public int LagDays(string stream) => Plan.LagDays(Plan.Streams[stream]);
}
