using Campaigns.Api.Errors;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.DataLoading;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Loading;

/// <summary>Reads the list of sources once a request.</summary>
public sealed class SourceDataLoader : BatchDataLoader<string, Source>
{
    private readonly ICampaignCatalogue _catalogue;

    /// <summary>Creates the loader.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="batchScheduler">The request's scheduler.</param>
    public SourceDataLoader(ICampaignCatalogue catalogue, IBatchScheduler batchScheduler)
        : base(batchScheduler) => _catalogue = catalogue;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, Source>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        (await _catalogue.ListSourcesAsync(cancellationToken)).ToDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>The sources of some ids, in their order.</summary>
    /// <exception cref="GraphQLException">A figure names a source that the catalogue does not have.</exception>
    internal async Task<IReadOnlyList<SourceNode>> LoadNodesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var sources = await LoadAsync(ids, cancellationToken);

        return
        [
            .. sources.Select((source, index) => new SourceNode(source ?? throw new GraphQLException(
                $"Figures name the source '{Arguments.Shortened(ids[index])}', which the catalogue does not have. Register it, or import its file again.", ApiErrorCodes.NotFound))),
        ];
    }
}
