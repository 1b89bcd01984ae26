using Campaigns.Api.Errors;
using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics;
using Campaigns.Metrics.Analysis;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Evaluation;
using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Analysis.Pacing;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>Targets, pace and evaluation.</summary>
[ExtendObjectType(typeof(CampaignNode))]
public sealed class CampaignEvaluationFields
{
    // Platforms give a day on the day after; a day more leaves room for the night's run.
    private const int DeliveryDays = 1;

    /// <summary>Every target with what became of it.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="analysis">Computes.</param>
    /// <param name="planning">Targets.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(10)]
    [ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<TargetOutcomeNode>> GetTargetsAsync(
        [Parent] CampaignNode campaign, DateTimeOffset? asOf, AnalysisReader analysis, PlanningReader planning, CancellationToken cancellationToken)
    {
        var targets = await planning.CurrentAsync<TargetLine>(campaign.Slug, asOf, cancellationToken);

        return await Task.WhenAll(targets.Select(target => OutcomeAsync(campaign, target, asOf, analysis, cancellationToken)));
    }

    /// <summary>Whether channels keep up with their targets of one metric, on expected-final numbers. One entry for each target of a channel.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="track">Track id; null for targets of the whole campaign.</param>
    /// <param name="metric">Metric id of a count that adds up over days.</param>
    /// <param name="asOf">Knowledge as of this moment; null for now.</param>
    /// <param name="revisions">The ledger of figures.</param>
    /// <param name="planning">Targets.</param>
    /// <param name="clock">Tells now.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(30)]
    [ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<PacingNode>> GetPacingAsync(
        [Parent] CampaignNode campaign,
        string? track,
        [ID] string metric,
        DateTimeOffset? asOf,
        RevisionReader revisions,
        PlanningReader planning,
        [Service] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var definition = ExpectedFaults.Answer(() => Metrics.Catalog.MetricCatalog.Get(metric));
        if (!definition.IsAdditiveOver(Metrics.Catalog.Additivity.Time))
        {
            throw new GraphQLException(
                $"Days of '{definition.Id}' cannot be added up, so they have no pace. Ask for impressions, completions, clicks or spend.", ApiErrorCodes.NotAdditive);
        }

        var paced = new List<PacingNode>();
        var targets = (await planning.CurrentAsync<TargetLine>(campaign.Slug, asOf, cancellationToken))
            .Select(entry => entry.Record)
            .Where(target => target.Metric == definition.Id && target.Track == track && target.Channel is not null);
        foreach (var target in targets)
        {
            var first = target.First ?? campaign.Record.Flight.First;
            var last = target.Last ?? campaign.Record.Flight.Last;
            if (first is not { } start || last is not { } end || end < start)
            {
                paced.Add(new PacingNode(target.Channel!, target.Value, null));
                continue;
            }

            var looks = await revisions.ReadAsync(
                new ObservationQuery
                {
                    Campaigns = [campaign.Slug], Channels = [target.Channel], Metrics = [definition.Id], WindowKinds = [WindowKind.Day], From = start, To = end, AsOf = asOf,
                },
                cancellationToken);
            var (finality, _) = await revisions.FinalityAsync(definition.Id, target.Channel!, asOf, cancellationToken);
            var ledger = LedgerSeries.Of(looks.Where(look => track is null || look.Series.Track == track));
            paced.Add(new PacingNode(target.Channel!, target.Value, CampaignPacing.Of(target, (start, end), ledger, finality, DeliveryDays, asOf ?? clock.GetUtcNow())));
        }

        return paced;
    }

    /// <summary>Whether targets of reach can still be met, by an upper bound of the reach at the projected spend. One entry for each target of reach.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="asOf">Knowledge as of this moment; null for now.</param>
    /// <param name="analysis">Computes.</param>
    /// <param name="planning">Targets.</param>
    /// <param name="clock">Tells now.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(30)]
    [ListSize(AssumedSize = 3)]
    public static async Task<IReadOnlyList<ReachPacingNode>> GetReachPacingAsync(
        [Parent] CampaignNode campaign, DateTimeOffset? asOf, AnalysisReader analysis, PlanningReader planning, [Service] TimeProvider clock, CancellationToken cancellationToken)
    {
        var targets = (await planning.CurrentAsync<TargetLine>(campaign.Slug, asOf, cancellationToken)).Where(entry => entry.Record.Metric == "reach").ToList();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(asOf ?? clock.GetUtcNow(), LedgerSeries.Zone).DateTime);
        var through = today.AddDays(-1 - DeliveryDays);
        var paced = new List<ReachPacingNode>();
        foreach (var entry in targets)
        {
            var target = entry.Record;
            var reach = await analysis.ReachAsync(
                new CampaignReachQuery
                {
                    Campaign = campaign.Record,
                    Tracks = target.Track is { } track ? [track] : null,
                    Channels = target.Channel is { } channel ? [channel] : null,
                    From = target.First,
                    To = target.Last,
                    AsOf = asOf,
                },
                cancellationToken);
            var spend = await analysis.FiguresAsync(campaign.Slug, ["spend"], (target.First, target.Last), asOf, cancellationToken);
            (DateOnly, DateOnly)? days = (target.First ?? campaign.Record.Flight.First) is { } first && (target.Last ?? campaign.Record.Flight.Last) is { } last && first <= last ? (first, last) : null;
            paced.Add(new ReachPacingNode(entry, campaign, ReachPacing.Of(target.Value, reach.Result, days, through, id => days is not { } period
                ? null
                : SpendGrowth.Of(
                    spend.Where(figure => figure.Series.Channel == id && (target.Track is null || figure.Series.Track == target.Track)), period, through, FinalityPolicy.For(id).DefaultLagDays))));
        }

        return paced;
    }

    /// <summary>The chain from money to effect, with targets and verdicts.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="analysis">Computes.</param>
    /// <param name="planning">Forms and targets.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(50)]
    public static async Task<EvaluationNode> GetEvaluationAsync(
        [Parent] CampaignNode campaign, DateTimeOffset? asOf, AnalysisReader analysis, PlanningReader planning, CancellationToken cancellationToken)
    {
        var form = (await planning.CurrentAsync<EvaluationForm>(campaign.Slug, asOf, cancellationToken)).MaxBy(entry => entry.EnteredAt);
        var cost = await analysis.CostAsync(new CampaignCostQuery { Campaign = campaign.Record, Total = true, AsOf = asOf, Ledger = [] }, cancellationToken);

        return new EvaluationNode(
            form,
            new CostEffectivenessNode(cost, campaign),
            new DeduplicatedReachNode(cost.Reach, campaign),
            await GetTargetsAsync(campaign, asOf, analysis, planning, cancellationToken));
    }

    private static async Task<TargetOutcomeNode> OutcomeAsync(
        CampaignNode campaign, PlanningEntry<TargetLine> entry, DateTimeOffset? asOf, AnalysisReader analysis, CancellationToken cancellationToken)
    {
        var target = entry.Record;
        if (TargetOutcomes.NeedsReach(target))
        {
            var reach = await analysis.ReachAsync(
                new CampaignReachQuery
                {
                    Campaign = campaign.Record, Tracks = target.Track is { } track ? [track] : null, From = target.First, To = target.Last, AsOf = asOf,
                },
                cancellationToken);

            return new TargetOutcomeNode(entry, TargetOutcomes.Of(target, reach.Result), reach.Figure, campaign);
        }

        var found = await analysis.FiguresAsync(campaign.Slug, TargetOutcomes.NeededMetrics(target), (target.First, target.Last), asOf, cancellationToken);
        var figures = new ComparedFigures(campaign.Record, found, target.Track, asOf) { From = target.First, To = target.Last };

        return new TargetOutcomeNode(entry, ExpectedFaults.Answer(() => TargetOutcomes.Of(target, figures)), null, campaign);
    }
}
