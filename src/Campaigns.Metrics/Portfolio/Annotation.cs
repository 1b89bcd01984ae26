using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Portfolio;

/// <summary>A dated event that explains figures («händelse»).</summary>
public sealed record Annotation
{
    /// <summary>Permanent id.</summary>
    public required string Id { get; init; }

    /// <summary>Slug of the campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Kind of event.</summary>
    public required AnnotationKind Kind { get; init; }

    /// <summary>First day; null when the source gives no date.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; null for a single day or an unknown end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How finely the days are known.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>Ids of the channels it concerns; empty for all.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Short text, at most 80 characters a language.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Longer text; null when none.</summary>
    public LocalizedText? Details { get; init; }

    /// <summary>Whether partners see it.</summary>
    public bool VisibleToPartners { get; init; } = true;
}
