using Campaigns.Api.Errors;
using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>What the figures of a campaign say together.</summary>
[ExtendObjectType(typeof(CampaignNode))]
public sealed class CampaignAnalysis
{
    /// <summary>How many different persons were reached by some channels together, as an interval with an estimate. Reach is never added.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="tracks">Track ids; null for the whole campaign. Several tracks together have no population.</param>
    /// <param name="channels">Channel ids; null for all that show the campaign to people.</param>
    /// <param name="from">First day, included; null for the whole flight.</param>
    /// <param name="to">Last day, included; null for the whole flight.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="duplicationFactor">A practitioner's factor on the estimate, above 0 and at most 10; null for 1, which leaves it alone.</param>
    /// <param name="identityBasis">Only channels that count this; null for what most of them count.</param>
    /// <param name="analysis">Computes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(20)]
    public static async Task<DeduplicatedReachNode> GetDeduplicatedReachAsync(
        [Parent] CampaignNode campaign,
        IReadOnlyList<string>? tracks,
        [GraphQLType("[ID!]")] IReadOnlyList<string>? channels,
        DateOnly? from,
        DateOnly? to,
        DateTimeOffset? asOf,
        decimal? duplicationFactor,
        IdentityBasis? identityBasis,
        AnalysisReader analysis,
        CancellationToken cancellationToken)
    {
        if (duplicationFactor is <= 0 or > 10)
        {
            throw new GraphQLException("duplicationFactor: write a number above 0 and at most 10; 1 leaves the estimate alone.", ApiErrorCodes.BadUserInput);
        }

        var query = new CampaignReachQuery
        {
            Campaign = campaign.Record,
            Tracks = tracks,
            Channels = channels,
            From = from,
            To = to,
            AsOf = asOf,
            IdentityBasis = identityBasis,
            DuplicationFactor = duplicationFactor ?? 1,
        };

        return new DeduplicatedReachNode(await analysis.ReachAsync(query, cancellationToken), campaign);
    }

    /// <summary>Lines of the cost ledger: entered ones by moment, then what platforms report.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="withdrawn">True to list withdrawn lines, too, last; they say who withdrew them, when and why, and count nowhere.</param>
    /// <param name="analysis">Reads what platforms report.</param>
    /// <param name="planning">The entered lines.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<CostEntryNode>> GetCostsAsync(
        [Parent] CampaignNode campaign,
        DateTimeOffset? asOf,
        [DefaultValue(false)] bool withdrawn,
        AnalysisReader analysis,
        PlanningReader planning,
        CancellationToken cancellationToken)
    {
        var spend = analysis.FiguresAsync(campaign.Slug, ["spend"], default, asOf, cancellationToken);
        var entered = await planning.CurrentAsync<CostLine>(campaign.Slug, asOf, cancellationToken);
        var gone = withdrawn ? PlanningLines.Withdrawn(await planning.AllAsync<CostLine>(campaign.Slug, cancellationToken), asOf) : [];
        var reported = ReportedCosts.Of(new CampaignCostQuery { Campaign = campaign.Record, AsOf = asOf, Ledger = [] }, await spend);

        return [.. entered.Select(entry => new CostEntryNode(entry, campaign)), .. reported.Select(line => new CostEntryNode(line, campaign)), .. gone.Select(entry => new CostEntryNode(entry, campaign))];
    }

    /// <summary>What more money would still reach in one channel, by a model of at least six weeks.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="channel">Channel id.</param>
    /// <param name="track">Track id; null for figures of the whole campaign.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="analysis">Reads the figures.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(20)]
    public static async Task<MarginalReachNode> GetMarginalReachAsync(
        [Parent] CampaignNode campaign, [ID] string channel, string? track, DateTimeOffset? asOf, AnalysisReader analysis, CancellationToken cancellationToken)
    {
        var figures = await analysis.FiguresAsync(campaign.Slug, ["spend", "reach"], default, asOf, cancellationToken);
        var points = WeeklySpend.Of(figures.Where(figure => figure.Series.Channel == channel && figure.Series.Track == track));

        return new MarginalReachNode(channel, points.Count, MarginalCurve.Fit(points));
    }

    /// <summary>How many people the whole campaign was to reach; null when nobody has entered it. Each track has its own.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="planning">The entered lines.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(1)]
    public static async Task<PopulationNode?> GetPopulationAsync([Parent] CampaignNode campaign, DateTimeOffset? asOf, PlanningReader planning, CancellationToken cancellationToken) =>
        await planning.PopulationAsync(campaign.Record, null, asOf, cancellationToken) is { } entry ? new PopulationNode(entry) : null;
}
