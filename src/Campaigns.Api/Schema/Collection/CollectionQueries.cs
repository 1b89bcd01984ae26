using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Collection;

/// <summary>Questions about one source.</summary>
[ExtendObjectType(typeof(Query))]
public sealed class CollectionQueries
{
    /// <summary>The source of an id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<SourceNode?> GetSourceAsync([ID] string id, [Service] ICampaignCatalogue catalogue, CancellationToken cancellationToken) =>
        (await catalogue.ListSourcesAsync(cancellationToken)).FirstOrDefault(source => source.Id == id) is { } source ? new SourceNode(source) : null;
}
