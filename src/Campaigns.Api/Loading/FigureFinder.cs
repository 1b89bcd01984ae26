using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Loading;

/// <summary>Finds the figure of an id, stored or computed, with its value then and now.</summary>
/// <param name="index">Where stored figures are.</param>
/// <param name="shown">Computed figures as they were shown.</param>
/// <param name="analysis">Computes anew.</param>
/// <param name="revisions">Tells from which age figures are final.</param>
/// <param name="catalogue">The campaigns.</param>
public sealed class FigureFinder(FigureIndex index, ShownFigures shown, AnalysisReader analysis, RevisionReader revisions, ICampaignCatalogue catalogue)
{
    /// <summary>A stored figure with all its observations and changes; null when the id is of none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<StoredFigure?> StoredAsync(string id, CancellationToken cancellationToken)
    {
        var looks = await index.FindAsync(id, catalogue, cancellationToken);
        if (looks.Count == 0 || await catalogue.FindCampaignAsync(looks[0].Series.Campaign, cancellationToken) is not { } campaign)
        {
            return null;
        }

        // Two figures of a million may share an id: the one that was seen first has it.
        var first = looks.GroupBy(FigureKey.Of).MinBy(figure => figure.Min(look => look.ObservedAt))!.OrderBy(look => look.ObservedAt).ToList();

        return new StoredFigure(campaign, first, CampaignRevisions.OfFigure(first, await revisions.HabitAsync(cancellationToken)));
    }

    /// <summary>A computed figure as it was shown and as it is now; null when no such figure was shown.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<RecomputedFigure?> DerivedAsync(string id, CancellationToken cancellationToken) =>
        await shown.FindAsync(id, cancellationToken) is { } found && await catalogue.FindCampaignAsync(found.Query.Campaign, cancellationToken) is { } campaign
            ? new RecomputedFigure(campaign, found.Query, found.Note, found.Answer, await ComputeAsync(campaign, found.Query with { AsOf = null }, cancellationToken))
            : null;

    // Asked as of now, also where the question was about an earlier moment: that moment's answer is the value then.
    private async Task<DerivedFigure?> ComputeAsync(Campaign campaign, DerivedQuery query, CancellationToken cancellationToken)
    {
        if (query.Kind == DerivedKind.DeduplicatedReach)
        {
            var reach = await analysis.ReachAsync(
                new CampaignReachQuery
                {
                    Campaign = campaign,
                    Tracks = query.Tracks,
                    Channels = query.Channels,
                    From = query.From,
                    To = query.To,
                    IdentityBasis = query.IdentityBasis,
                    DuplicationFactor = query.Factor ?? 1,
                },
                cancellationToken);

            return reach.Figure;
        }

        if (query.Kind == DerivedKind.Comparison)
        {
            var figures = await analysis.FiguresAsync(
                campaign.Slug, QueryPlanner.NeededMetrics(MetricCatalog.Get(query.Metric!)), (query.From, query.To), null, cancellationToken);

            return Recomputed(query, campaign, figures);
        }

        var cost = await analysis.CostAsync(
            new CampaignCostQuery
            {
                Campaign = campaign, Track = query.Tracks?[0], Total = query.Total ?? false, Stage = query.Stage, From = query.From, To = query.To, Ledger = [],
            },
            cancellationToken);
        if (query.Kind == DerivedKind.PricePerReached)
        {
            return CostFigures.Together(cost.Query, cost.Result, cost.Reach.Figure);
        }

        var measure = cost.Result.Measures.FirstOrDefault(known => known.Measure.Id == query.Measure);
        var point = measure?.Groups.SelectMany(group => group.Points).FirstOrDefault(price => query.Channels?.Contains(price.Channel) == true);

        return measure is null || point is null ? null : CostFigures.OfPoint(cost.Query, measure.Measure, point, cost.Reach.Figure);
    }

    // Figures that came since may have made the sum one that must not be made: the figure can no longer be computed.
    private static DerivedFigure? Recomputed(DerivedQuery query, Campaign campaign, IReadOnlyList<Observation> figures)
    {
        try
        {
            return ComparedCellFigures.Recompute(query, campaign, figures);
        }
        catch (Exception fault) when (fault is NotAdditiveException or MetricQueryException)
        {
            return null;
        }
    }
}

/// <summary>A stored figure.</summary>
/// <param name="Campaign">Its campaign.</param>
/// <param name="Looks">Every observation, oldest first; at least one.</param>
/// <param name="Changes">Every change, oldest first.</param>
public sealed record StoredFigure(Campaign Campaign, IReadOnlyList<Observation> Looks, IReadOnlyList<FigureChange> Changes);

/// <summary>A computed figure then and now.</summary>
/// <param name="Campaign">Its campaign.</param>
/// <param name="Query">The question that it answers.</param>
/// <param name="Note">As it was first shown.</param>
/// <param name="Then">What was answered then.</param>
/// <param name="Now">What is answered now; null when it can no longer be computed, as a price without a cost.</param>
public sealed record RecomputedFigure(Campaign Campaign, DerivedQuery Query, ShownFigure Note, ShownAnswer Then, DerivedFigure? Now);
