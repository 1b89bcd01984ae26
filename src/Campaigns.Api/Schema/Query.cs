using Campaigns.Api.Errors;
using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Comparing;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Schema;

/// <summary>Everything that can be asked.</summary>
public sealed class Query
{
    /// <summary>Campaigns and owned channels, by name unless another order is given.</summary>
    /// <param name="kind">Only this kind.</param>
    /// <param name="status">Only those that stand so today.</param>
    /// <param name="search">Only those whose name, owner, partner or slug holds this text; case and the marks of foreign letters do not matter.</param>
    /// <param name="orderBy">The order; null is by name.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="summaries">Newest figure of each campaign.</param>
    /// <param name="clock">Tells today.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [UsePaging(ConnectionName = "Campaigns", IncludeTotalCount = true, DefaultPageSize = 20, MaxPageSize = 100)]
    public static async Task<IReadOnlyList<CampaignNode>> GetCampaignsAsync(
        CampaignKind? kind,
        CampaignStatus? status,
        string? search,
        CampaignOrder? orderBy,
        [Service] ICampaignCatalogue catalogue,
        CampaignSummaryDataLoader summaries,
        [Service] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var found = (await catalogue.ListCampaignsAsync(cancellationToken)).Where(campaign => kind is null || campaign.Kind == kind);
        var matching = CampaignSearch.Matching(found, Arguments.Search(search)).ToList();
        if (status is { } wanted)
        {
            var known = await summaries.LoadAsync([.. matching.Select(campaign => campaign.Slug)], cancellationToken);
            var today = CampaignStatuses.Today(clock);
            matching = [.. matching.Where((campaign, index) => CampaignStatuses.Of(campaign, known[index]?.FiguresUntil, today) == wanted)];
        }

        return [.. CampaignSearch.Ordered(matching, orderBy ?? CampaignOrder.Name).Select(campaign => new CampaignNode(campaign))];
    }

    /// <summary>The campaign of a slug; null when there is none.</summary>
    /// <param name="slug">The slug.</param>
    /// <param name="campaigns">The campaigns.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<CampaignNode?> GetCampaignAsync(string slug, CampaignDataLoader campaigns, CancellationToken cancellationToken) =>
        await campaigns.LoadAsync(slug, cancellationToken) is { } campaign ? new CampaignNode(campaign) : null;

    /// <summary>All channels and channel groups that the system knows.</summary>
    [ListSize(AssumedSize = 20)]
    public static IReadOnlyList<ChannelNode> GetChannels() => [.. ChannelCatalog.All.Select(channel => new ChannelNode(channel))];

    /// <summary>The metric catalogue, in the order of the effect chain.</summary>
    [ListSize(AssumedSize = 60)]
    public static IReadOnlyList<MetricNode> GetMetrics() => [.. MetricCatalog.All.Select(metric => new MetricNode(metric))];

    /// <summary>The metric of an id. An unknown id is an error that names near ones.</summary>
    /// <param name="id">The id.</param>
    public static MetricNode? GetMetric([ID] string id) => new(ExpectedFaults.Answer(() => MetricCatalog.Get(id)));

    /// <summary>All sources, by id.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<SourceNode>> GetSourcesAsync([Service] ICampaignCatalogue catalogue, CancellationToken cancellationToken) =>
        [.. (await catalogue.ListSourcesAsync(cancellationToken)).Select(source => new SourceNode(source))];

    /// <summary>Compares channels or audiences of one campaign in one metric.</summary>
    /// <param name="input">The question.</param>
    /// <param name="campaigns">The campaigns.</param>
    /// <param name="observations">Reads the figures of all comparisons of the request at once.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<ComparisonNode> GetCompareAsync(
        CompareInput input, CampaignDataLoader campaigns, ObservationsDataLoader observations, CancellationToken cancellationToken)
    {
        var query = input.ToQuery();
        var metric = ExpectedFaults.Answer(() => MetricCatalog.Get(query.Metric));
        var keys = QueryPlanner.NeededMetrics(metric).Select(id => new ObservationsKey(query.Campaign, id, query.From, query.To, query.AsOf));

        // Asked for before anything is awaited, so that all comparisons of a request are one reading of the store.
        var figures = observations.LoadAsync([.. keys], cancellationToken);
        var campaign = await campaigns.LoadAsync(input.Campaign, cancellationToken)
            ?? throw Arguments.NoCampaign(input.Campaign);
        var plan = ExpectedFaults.Answer(() => QueryPlanner.Plan(query, campaign));
        var found = await figures;

        return new ComparisonNode(ExpectedFaults.Answer(() => MetricComparison.Compare(plan, [.. found.SelectMany(list => list ?? [])])), new CampaignNode(campaign), query);
    }
}
