using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>A key that a source must have.</summary>
public sealed record SecretDefinition
{
    /// <summary>What it is called in forms.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where to find it; null when the name says all.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>True when a source may be without it; what would carry it is then left out.</summary>
    public bool Optional { get; init; }
}
