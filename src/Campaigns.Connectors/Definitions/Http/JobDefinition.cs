namespace Campaigns.Connectors.Definitions.Http;

/// <summary>A report that is ordered, waited for and fetched.</summary>
public sealed record JobDefinition
{
    /// <summary>Uses the job only for windows that begin more days ago; null uses it always.</summary>
    public int? OlderThanDays { get; init; }

    /// <summary>The order.</summary>
    public required RequestDefinition Submit { get; init; }

    /// <summary>Path of the job's id in the answer to the order, the placeholder <c>{job_id}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The question how far it is.</summary>
    public required RequestDefinition Poll { get; init; }

    /// <summary>Path of the status.</summary>
    public required string Status { get; init; }

    /// <summary>Statuses that mean: wait.</summary>
    public IReadOnlyList<string> Running { get; init; } = [];

    /// <summary>Statuses that mean: fetch.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>Statuses that mean: order again, at most three times.</summary>
    public IReadOnlyList<string> Failed { get; init; } = [];

    /// <summary>Paths and values that must stand beside a status of done; until they do, the job is not done.</summary>
    public IReadOnlyDictionary<string, string> Also { get; init; } = new Dictionary<string, string>();

    /// <summary>Seconds between two questions. Default: 30.</summary>
    public int EverySeconds { get; init; } = 30;

    /// <summary>Seconds after which the job counts as failed. Default: 3600.</summary>
    public int GiveUpAfterSeconds { get; init; } = 3600;

    /// <summary>The request for the report, with <c>{job_id}</c> or <c>{job_address}</c>.</summary>
    public required RequestDefinition Result { get; init; }

    /// <summary>Path of the report's address in the answer that says done, the placeholder <c>{job_address}</c>; null when there is none.</summary>
    public string? ResultAddress { get; init; }
}
