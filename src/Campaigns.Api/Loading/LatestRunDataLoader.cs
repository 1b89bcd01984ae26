using Campaigns.GraphQL.DataLoading;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Loading;

/// <summary>Reads the newest run of every source once a request.</summary>
public sealed class LatestRunDataLoader : BatchDataLoader<string, SourceRun>
{
    private readonly ICampaignCatalogue _catalogue;

    /// <summary>Creates the loader.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="batchScheduler">The request's scheduler.</param>
    public LatestRunDataLoader(ICampaignCatalogue catalogue, IBatchScheduler batchScheduler)
        : base(batchScheduler) => _catalogue = catalogue;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, SourceRun>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        (await _catalogue.ListLatestRunsAsync(cancellationToken)).ToDictionary(run => run.Source, StringComparer.Ordinal);
}
