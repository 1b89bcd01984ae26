namespace Campaigns.Connectors.Definitions.Http;

/// <summary>One request. Templates put values in the place of <c>{name}</c> and do nothing else; an entry whose value is not there is left out.</summary>
public sealed record RequestDefinition
{
    /// <summary>The method. Default: get.</summary>
    public RequestMethod Method { get; init; }

    /// <summary>Template of the path below <c>base_address</c>, starting with a slash. Values are escaped.</summary>
    public string? Path { get; init; }

    /// <summary>Template of a whole address, where the platform names one; its host is checked as any other.</summary>
    public string? Address { get; init; }

    /// <summary>Query entries: name and template. Names and values are escaped.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>A query that is written out already, for platforms whose signs must stand as they are; only values put in are escaped.</summary>
    public string? EncodedQuery { get; init; }

    /// <summary>Headers besides those of every request.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Body as form fields.</summary>
    public IReadOnlyDictionary<string, string> Form { get; init; } = new Dictionary<string, string>();

    /// <summary>Body as JSON, written as YAML: values are put in as texts, and <c>{page_size}</c>, <c>{page}</c>, <c>{offset}</c> alone as numbers.</summary>
    public JsonTemplate? Json { get; init; }
}
