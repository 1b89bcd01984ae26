namespace Campaigns.Connectors.Definitions.Http;

/// <summary>How a platform is asked over HTTP. What it does not declare is an error, never guessed.</summary>
public sealed record HttpDefinition
{
    /// <summary>Address that paths are added to, as <c>https://graph.example.test/v3</c>; null when every source brings its own, as for self-hosted programs.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>Version of the API that the definition was written for, as <c>v25.0</c>; also the placeholder <c>{api_version}</c>.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>Header of answers that names the version which answered; another one than <c>api_version</c> is a failure. Null when there is none.</summary>
    public string? ApiVersionHeader { get; init; }

    /// <summary>Hosts besides that of <c>base_address</c> that may be asked, as for tokens and downloads. No other host is ever reached.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>What a source must tell, as <c>account_id</c>: placeholders in every template. Never secrets.</summary>
    public IReadOnlyDictionary<string, ParameterDefinition> Parameters { get; init; } = new Dictionary<string, ParameterDefinition>();

    /// <summary>Keys that a source must have. They stand only in <c>authentication</c>.</summary>
    public IReadOnlyDictionary<string, SecretDefinition> Secrets { get; init; } = new Dictionary<string, SecretDefinition>();

    /// <summary>How requests prove who asks.</summary>
    public AuthenticationDefinition Authentication { get; init; } = new();

    /// <summary>The request that tells when the key expires; null when other answers tell, or none does.</summary>
    public KeyCheckDefinition? KeyCheck { get; init; }

    /// <summary>Headers of every request, as templates.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Longest time that one request may take, its answer included. Default: 60.</summary>
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>How fast the platform may be asked.</summary>
    public RateLimitsDefinition RateLimits { get; init; } = new();

    /// <summary>How the platform tells that something failed, and what each failure means.</summary>
    public ErrorsDefinition Errors { get; init; } = new();

    /// <summary>The account's name, time zone and currency; null when the platform tells none.</summary>
    public AccountDefinition? Account { get; init; }

    /// <summary>The lookup that lists campaigns, with their <c>name</c> among its values, for the check of a connection; null when there is none.</summary>
    public string? Campaigns { get; init; }

    /// <summary>Listings by which an id in a record leads to other values.</summary>
    public IReadOnlyDictionary<string, LookupDefinition> Lookups { get; init; } = new Dictionary<string, LookupDefinition>();

    /// <summary>Pages of streams that declare none of their own.</summary>
    public PaginationDefinition Pagination { get; init; } = new();

    /// <summary>Metrics that several streams read in the same way, by name of the group.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricFieldDefinition>> MetricGroups { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, MetricFieldDefinition>>();

    /// <summary>The reports, by id, as <c>ads_daily</c>.</summary>
    public IReadOnlyDictionary<string, StreamDefinition> Streams { get; init; } = new Dictionary<string, StreamDefinition>();
}
