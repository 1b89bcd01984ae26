using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>A dated event of a campaign.</summary>
/// <param name="Id">Permanent id.</param>
/// <param name="Kind">Kind of event.</param>
/// <param name="From">First day; null when no date is known.</param>
/// <param name="To">Last day, included; null for a single day or an open end.</param>
/// <param name="Precision">How finely the days are known.</param>
/// <param name="Text">Short text.</param>
/// <param name="Details">Longer text; null when none.</param>
/// <param name="Channels">Channels it concerns; empty for all.</param>
public sealed record AnnotationData(
    string Id,
    AnnotationKind Kind,
    DateOnly? From,
    DateOnly? To,
    DatePrecision Precision,
    string Text,
    string? Details,
    IReadOnlyList<NamedReference> Channels);
