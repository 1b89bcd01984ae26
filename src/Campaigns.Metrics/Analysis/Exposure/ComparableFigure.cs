using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>What must be known of a figure to say whether it may be set against others (domain/analysis.md N9, domain/campaigns.md §3).</summary>
/// <param name="Channel">Channel id.</param>
/// <param name="Metric">Metric id: the definition it follows.</param>
/// <param name="Tier">How strong a contact it counts; null when not known, as for a group that mixes tiers.</param>
/// <param name="IdentityBasis">What a unique count counts; null for anything else.</param>
/// <param name="DenominatorBase">What a rate is a share of; null for anything else.</param>
public sealed record ComparableFigure(
    string Channel,
    string Metric,
    ExposureTier? Tier,
    IdentityBasis? IdentityBasis = null,
    DenominatorBase? DenominatorBase = null)
{
    /// <summary>Version of the metric's definition (N14); null when it has only one.</summary>
    public string? MetricVersion { get; init; }

    /// <summary>Currency and VAT of an amount, as <c>SEK excl</c>; null for anything but money.</summary>
    public string? MoneyBasis { get; init; }
}
