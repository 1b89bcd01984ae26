using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries;

/// <summary>The answer to a <see cref="MetricQuery"/>.</summary>
/// <param name="Metric">The metric asked for.</param>
/// <param name="Groups">
/// Groups in which figures may be set against each other, by identity basis and base. Cells without a figure stand in the group that has neither,
/// which is the last one where figures have them.
/// </param>
/// <param name="Notes">Why the figures are not one list, or not summed.</param>
public sealed record ComparisonResult(MetricDefinition Metric, IReadOnlyList<ComparisonGroup> Groups, IReadOnlyList<LocalizedText> Notes);
