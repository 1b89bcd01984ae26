using Campaigns.Metrics.Catalog;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>MetricCatalogue</c>.</summary>
/// <param name="Metrics">Every metric, in the order of the catalogue.</param>
/// <param name="Channels">Every channel with the metrics that it can measure.</param>
public sealed record MetricCatalogueData(IReadOnlyList<MetricTermData> Metrics, IReadOnlyList<MeasuringChannelData> Channels);

/// <summary>A channel with the metrics that it can measure.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Name">Its name in the language that was asked for.</param>
/// <param name="IsGroup">True when it stands for several channels that a source reports together.</param>
/// <param name="Metrics">The metrics.</param>
public sealed record MeasuringChannelData(string Id, string Name, bool IsGroup, IReadOnlyList<MetricReference> Metrics);

/// <summary>A metric with all that its definition says. Texts are in the language that was asked for.</summary>
public sealed record MetricTermData
{
    /// <summary>Its id, as <c>impressions</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it counts.</summary>
    public required string Description { get; init; }

    /// <summary>What one of it is.</summary>
    public required MetricUnitData Unit { get; init; }

    /// <summary>How it adds up.</summary>
    public required MetricKindData Kind { get; init; }

    /// <summary>What it may be summed over; empty when it may not be summed.</summary>
    public required IReadOnlyList<AdditivityData> AdditiveOver { get; init; }

    /// <summary>How strong a contact it stands for; null when it is no contact.</summary>
    public ExposureTier? Tier { get; init; }

    /// <summary>What is divided, for a ratio; null otherwise.</summary>
    public NamedReference? Numerator { get; init; }

    /// <summary>What it is divided by, for a ratio; null otherwise.</summary>
    public NamedReference? Denominator { get; init; }

    /// <summary>Where the definition comes from.</summary>
    public required string Source { get; init; }
}

/// <summary>What a metric may be summed over, as the API names it.</summary>
public enum AdditivityData
{
    /// <summary>Days.</summary>
    Time,

    /// <summary>Channels of one kind.</summary>
    Channel,

    /// <summary>Tracks.</summary>
    Track,

    /// <summary>Parts of the audience.</summary>
    Audience,
}
