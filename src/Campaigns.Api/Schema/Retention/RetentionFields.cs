using Campaigns.Api.Errors;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics.Retention;

namespace Campaigns.Api.Schema.Retention;

/// <summary>What the retention rules removed.</summary>
[ExtendObjectType(typeof(Query))]
public sealed class RetentionQueries
{
    private const int Most = 200;

    /// <summary>What the retention rules of the installation removed, newest first.</summary>
    /// <param name="count">At most so many, 1 to 200; 20 when left out.</param>
    /// <param name="log">The log.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(5)]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<RetentionRunNode>> GetRetentionRunsAsync(int? count, [Service] IRetentionLog log, CancellationToken cancellationToken)
    {
        var wanted = count ?? 20;
        return wanted is < 1 or > Most
            ? throw new GraphQLException($"count: {wanted} is outside 1 to {Most}.", ApiErrorCodes.BadUserInput)
            : [.. (await log.ListAsync(wanted, cancellationToken)).Select(run => new RetentionRunNode(run))];
    }
}

/// <summary>What the retention rules removed of a campaign.</summary>
[ExtendObjectType(typeof(CampaignNode))]
public sealed class CampaignRetentionFields
{
    /// <summary>Figures of the campaign that the retention rules removed, newest first: they are gone, which is something else than that there were none.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="log">The log.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(5)]
    [ListSize(AssumedSize = 6)]
    public static async Task<IReadOnlyList<RetentionRunNode>> GetRemovedFiguresAsync([Parent] CampaignNode campaign, [Service] IRetentionLog log, CancellationToken cancellationToken) =>
        [.. (await log.ListOfCampaignAsync(campaign.Slug, cancellationToken)).Select(run => new RetentionRunNode(run))];
}
