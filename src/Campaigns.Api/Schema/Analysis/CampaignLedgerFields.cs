using Campaigns.Api.Errors;
using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>What was known when, and how it changed.</summary>
[ExtendObjectType(typeof(CampaignNode))]
public sealed class CampaignLedgerFields
{
    /// <summary>When the days of a metric in a channel stop changing, learned from all campaigns of the agency.</summary>
    /// <param name="metric">Metric id.</param>
    /// <param name="channel">Channel id.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="revisions">The ledger of figures.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(20)]
    public static async Task<FinalityNode> GetFinalityAsync([ID] string metric, [ID] string channel, DateTimeOffset? asOf, RevisionReader revisions, CancellationToken cancellationToken)
    {
        var (finality, days) = await revisions.FinalityAsync(ExpectedFaults.Answer(() => MetricCatalog.Get(metric).Id), channel, asOf, cancellationToken);

        return new FinalityNode(finality, days);
    }

    /// <summary>Changes of stored figures with size and cause, newest first. The first look at a figure is no change, however late it comes.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="from">Changes seen at this moment or later; null for all.</param>
    /// <param name="to">Changes seen at this moment or before; null for all.</param>
    /// <param name="revisions">The ledger of figures.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(20)]
    [UsePaging(ConnectionName = "FigureChanges", IncludeTotalCount = true, DefaultPageSize = 20, MaxPageSize = 100)]
    public static async Task<IReadOnlyList<FigureChangeNode>> GetRevisionsAsync(
        [Parent] CampaignNode campaign, DateTimeOffset? from, DateTimeOffset? to, RevisionReader revisions, CancellationToken cancellationToken)
    {
        var habit = await revisions.HabitAsync(cancellationToken);
        var looks = await revisions.ReadAsync(new ObservationQuery { Campaigns = [campaign.Slug], AsOf = to }, cancellationToken);

        return [.. CampaignRevisions.Of(looks, habit).Where(change => from is null || change.After.ObservedAt >= from).Select(change => new FigureChangeNode(change, campaign))];
    }
}
