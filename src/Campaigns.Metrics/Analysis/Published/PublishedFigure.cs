using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Published;

/// <summary>A number that the agency has printed, and where.</summary>
public sealed record PublishedFigure
{
    /// <summary>The figure, in the metric's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The printed rounding word.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>Metric id of the definition that the text names.</summary>
    public required string Metric { get; init; }

    /// <summary>Document and place in it, as «Rapport 2024:3, s. 41».</summary>
    public required string Document { get; init; }

    /// <summary>Date of publication; null when not known.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The sentence as printed; null when only the number was kept.</summary>
    public string? Text { get; init; }

    /// <summary>Id of the stored figure it was taken from, as <c>F-…</c>; null when it was printed before the store existed.</summary>
    public string? FigureId { get; init; }

    /// <summary>The numbers it can stand for.</summary>
    public PublishedInterval Interval => PublishedInterval.Of(Value, Qualifier);
}
