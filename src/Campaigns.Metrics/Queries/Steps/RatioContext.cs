using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>What every ratio of one question has in common.</summary>
internal sealed record RatioContext(MetricDefinition Metric, MetricQuery Query, Campaign Campaign);
