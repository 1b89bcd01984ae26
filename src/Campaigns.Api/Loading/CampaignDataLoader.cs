using Campaigns.GraphQL.DataLoading;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Loading;

/// <summary>Reads each campaign of a request once, by its slug.</summary>
public sealed class CampaignDataLoader : BatchDataLoader<string, Campaign>
{
    private readonly ICampaignCatalogue _catalogue;

    /// <summary>Creates the loader.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="batchScheduler">The request's scheduler.</param>
    public CampaignDataLoader(ICampaignCatalogue catalogue, IBatchScheduler batchScheduler)
        : base(batchScheduler) => _catalogue = catalogue;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, Campaign>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Campaign>(StringComparer.Ordinal);
        foreach (var slug in keys)
        {
            if (await _catalogue.FindCampaignAsync(slug, cancellationToken) is { } campaign)
            {
                found.Add(slug, campaign);
            }
        }

        return found;
    }
}
