using Campaigns.Api.Errors;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Loading;

/// <summary>Brings stored figures and entered lines together, and computes on them.</summary>
/// <param name="observations">The figures.</param>
/// <param name="planning">The entered lines.</param>
public sealed class AnalysisReader(ObservationsDataLoader observations, PlanningReader planning)
{
    /// <summary>Figures of some metrics of a campaign.</summary>
    /// <param name="campaign">Slug.</param>
    /// <param name="metrics">Metric ids.</param>
    /// <param name="period">First and last day; null ends are open.</param>
    /// <param name="asOf">Knowledge as of this moment.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<Observation>> FiguresAsync(
        string campaign, IEnumerable<string> metrics, (DateOnly? From, DateOnly? To) period, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var keys = metrics.Select(metric => new ObservationsKey(campaign, metric, period.From, period.To, asOf)).ToList();

        return [.. (await observations.LoadAsync(keys, cancellationToken)).SelectMany(list => list ?? [])];
    }

    /// <summary>Deduplicated reach with its figure.</summary>
    /// <param name="query">The question; its population is filled in here.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ComputedReach> ReachAsync(CampaignReachQuery query, CancellationToken cancellationToken)
    {
        var found = FiguresAsync(query.Campaign.Slug, CampaignReachQuery.NeededMetrics, (query.From, query.To), query.AsOf, cancellationToken);
        var track = query.Tracks is [var only] ? only : null;
        var population = query.Tracks is { Count: > 1 } ? null : await planning.PopulationAsync(query.Campaign, track, query.AsOf, cancellationToken);
        var asked = query with { Population = population?.Record };
        var figures = await found;
        var result = ExpectedFaults.Answer(() => CampaignReach.Of(asked, figures));

        return new ComputedReach(asked, result, population, ReachFigures.Of(asked, result, population));
    }

    /// <summary>Cost-effectiveness with the reach it stands on.</summary>
    /// <param name="query">The question; its ledger is filled in here.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ComputedCost> CostAsync(CampaignCostQuery query, CancellationToken cancellationToken)
    {
        var found = FiguresAsync(query.Campaign.Slug, CampaignCostQuery.NeededMetrics, (query.From, query.To), query.AsOf, cancellationToken);
        var entered = await planning.CurrentAsync<CostLine>(query.Campaign.Slug, query.AsOf, cancellationToken);
        var asked = query with { Ledger = [.. entered.Select(entry => new LedgerLine(entry.Id, CostLine.ToEntry(entry)))], Rates = await planning.RatesAsync(query.AsOf, cancellationToken) };
        var reach = await ReachAsync(
            new CampaignReachQuery { Campaign = query.Campaign, Tracks = query.Track is { } track ? [track] : null, From = query.From, To = query.To, AsOf = query.AsOf }, cancellationToken);
        var figures = await found;

        return new ComputedCost(asked, ExpectedFaults.Answer(() => CampaignCost.Of(asked, reach.Result, figures)), reach, entered);
    }
}

/// <summary>A deduplicated reach and what it stands on.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Result">The answer.</param>
/// <param name="Population">The line of the population; null without one.</param>
/// <param name="Figure">The answer as a figure.</param>
public sealed record ComputedReach(CampaignReachQuery Query, CampaignReachResult Result, PlanningEntry<PopulationTable>? Population, DerivedFigure Figure);

/// <summary>Cost-effectiveness and what it stands on.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Result">The answer.</param>
/// <param name="Reach">The reach that prices per person stand on.</param>
/// <param name="Entered">Lines of the ledger that somebody entered.</param>
public sealed record ComputedCost(CampaignCostQuery Query, CampaignCostResult Result, ComputedReach Reach, IReadOnlyList<PlanningEntry<CostLine>> Entered);
