using Campaigns.GraphQL.DataLoading;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Loading;

/// <summary>What the figures of a campaign tell together.</summary>
/// <param name="FiguresUntil">Newest day that a figure covers; null when none states its last day.</param>
/// <param name="Precision">How finely that day is known; a month's figure covers it without telling it.</param>
/// <param name="Sources">Ids of the sources that gave figures, ordinal order.</param>
/// <param name="Metrics">Ids of the metrics with a figure, ordinal order.</param>
public sealed record CampaignSummary(DateOnly? FiguresUntil, DatePrecision Precision, IReadOnlyList<string> Sources, IReadOnlyList<string> Metrics);

/// <summary>Sums up the figures of all campaigns of a request in one pass; a campaign without figures has no summary.</summary>
public sealed class CampaignSummaryDataLoader : BatchDataLoader<string, CampaignSummary>
{
    private readonly IMetricStore _store;

    /// <summary>Creates the loader.</summary>
    /// <param name="store">The store.</param>
    /// <param name="batchScheduler">The request's scheduler.</param>
    public CampaignSummaryDataLoader(IMetricStore store, IBatchScheduler batchScheduler)
        : base(batchScheduler) => _store = store;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, CampaignSummary>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var summaries = await _store.SummariseAsync(keys, cancellationToken);

        return summaries.ToDictionary(
            campaign => campaign.Campaign,
            campaign => new CampaignSummary(campaign.Until, campaign.Precision, campaign.Sources, campaign.Metrics),
            StringComparer.Ordinal);
    }
}
