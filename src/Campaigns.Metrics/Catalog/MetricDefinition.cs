using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Catalog;

/// <summary>One entry of the metric catalogue: what a figure under this id means and how it may be used.</summary>
public sealed record MetricDefinition
{
    /// <summary>Id in code, answers, files and connectors: lower-case letters, digits and underscores.</summary>
    public required string Id { get; init; }

    /// <summary>Name in both languages, as the interface writes it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Help text in both languages: what is counted, and what not.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>Unit of the value.</summary>
    public required MetricUnit Unit { get; init; }

    /// <summary>How the value comes about.</summary>
    public required MetricKind Kind { get; init; }

    /// <summary>Standard and clause, or the agreed dictionary, that the definition follows.</summary>
    public required string Source { get; init; }

    /// <summary>Directions in which parts may be added; empty when never. A ratio with an empty list is recomputed from its terms.</summary>
    public IReadOnlyList<Additivity> AdditiveOver { get; init; } = [];

    /// <summary>How strong a contact one unit stands for; null for what is no contact.</summary>
    public ExposureTier? Tier { get; init; }

    /// <summary>What the ratio divides, the usual terms first; empty for what is no ratio or cannot be recomputed.</summary>
    public IReadOnlyList<RatioTerms> Terms { get; init; } = [];

    /// <summary>True when the numerator counts a part of what the denominator counts, so that the ratio is a share with an interval.</summary>
    public bool IsShare { get; init; }

    /// <summary>True when the figure adds unlike measures together. It is shown only as printed, beside its parts, and never added or ranked.</summary>
    public bool IsMixed { get; init; }

    /// <summary>How a change is written.</summary>
    public ChangeDisplay Change { get; init; }

    /// <summary>What no value means.</summary>
    public AbsenceMeaning NoData => Kind == MetricKind.Ratio ? AbsenceMeaning.Undefined : AbsenceMeaning.Unknown;

    /// <summary>Other names the field uses, to find this id by; never stored.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>True when parts may be added in that direction.</summary>
    /// <param name="direction">The direction.</param>
    public bool IsAdditiveOver(Additivity direction) => AdditiveOver.Contains(direction);
}
