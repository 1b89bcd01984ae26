using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Catalog;

/// <summary>What a ratio divides by what.</summary>
/// <param name="Numerator">Metric id of the dividend.</param>
/// <param name="Denominator">Metric id of the divisor.</param>
/// <param name="Factor">What the quotient is multiplied by: 1000 for a cost per thousand, 100 for rating points, otherwise 1.</param>
/// <param name="Base">The base that the quotient stands on; null when the metric has only one.</param>
public sealed record RatioTerms(string Numerator, string Denominator, decimal Factor = 1, DenominatorBase? Base = null);
