using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>What a source must tell about itself.</summary>
public sealed record ParameterDefinition
{
    /// <summary>What it is called in forms.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where to find it; null when the name says all.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>Regular expression that the whole value must match. Values that match can do no harm where they are put in.</summary>
    public required string Pattern { get; init; }

    /// <summary>Value of a source that gives none; null when there is none.</summary>
    public string? Default { get; init; }

    /// <summary>True when it may be left out; entries of requests that hold it are then left out too.</summary>
    public bool Optional { get; init; }
}
