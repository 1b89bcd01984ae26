using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries;

/// <summary>A question that has been checked and may be answered.</summary>
/// <param name="Query">The question.</param>
/// <param name="Campaign">The campaign it is about.</param>
/// <param name="Metric">The metric it asks for.</param>
/// <param name="Read">What to read from the store: the metric itself and the terms it can be recomputed from.</param>
public sealed record QueryPlan(MetricQuery Query, Campaign Campaign, MetricDefinition Metric, ObservationQuery Read);
