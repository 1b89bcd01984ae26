namespace Campaigns.Connectors.Definitions.Http;

/// <summary>One report of a platform.</summary>
public sealed record StreamDefinition
{
    /// <summary>The request; null when every answer comes from a job.</summary>
    public RequestDefinition? Request { get; init; }

    /// <summary>The job that makes the report; null when the platform answers at once.</summary>
    public JobDefinition? Job { get; init; }

    /// <summary>Asks once for each entry of a lookup; null asks once.</summary>
    public ForEachDefinition? ForEach { get; init; }

    /// <summary>Pages; null for those of the connector.</summary>
    public PaginationDefinition? Pagination { get; init; }

    /// <summary>Where the records are.</summary>
    public required RecordsDefinition Records { get; init; }

    /// <summary>Which days may be asked for.</summary>
    public required WindowsDefinition Windows { get; init; }

    /// <summary>What a record is about.</summary>
    public required DimensionsDefinition Dimensions { get; init; }

    /// <summary>Groups of metrics that its records hold.</summary>
    public IReadOnlyList<string> MetricGroups { get; init; } = [];

    /// <summary>Metrics that its records hold, by id of the metric catalogue.</summary>
    public IReadOnlyDictionary<string, MetricFieldDefinition> Metrics { get; init; } = new Dictionary<string, MetricFieldDefinition>();
}
