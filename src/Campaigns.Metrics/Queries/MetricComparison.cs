using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries.Steps;

namespace Campaigns.Metrics.Queries;

/// <summary>Answers a planned question from observations. Pure: the same observations in any order give the same answer.</summary>
public static class MetricComparison
{
    /// <summary>Compares.</summary>
    /// <param name="plan">The checked question.</param>
    /// <param name="observations">What <see cref="QueryPlan.Read"/> found; more does no harm.</param>
    /// <exception cref="NotAdditiveException">The figures that were found would have to be added although the metric does not allow it.</exception>
    public static ComparisonResult Compare(QueryPlan plan, IReadOnlyCollection<Observation> observations)
    {
        var slots = SlotsOf(plan.Metric, plan, observations);
        var (parts, totals) = TotalSplit.Split(slots, plan.Metric, plan.Campaign);
        var shown = Shown(parts, plan);
        var cells = plan.Metric.Terms.Count > 0 ? Ratios(plan, observations, shown) : Counts(plan, shown);
        var judged = totals
            .Where(total => SlotFilter.ShowsTotal(total, plan.Query, plan.Campaign))
            .Select(total => TotalVerdicts.Judge(total, parts, plan.Metric, plan.Campaign))
            .ToList();
        var groups = Grouping.Group(cells.Select(cell => CellNotes.Complete(cell, judged, plan)), judged, plan.Campaign);

        return new ComparisonResult(plan.Metric, groups, ResultNotes.Of(plan.Metric, groups));
    }

    private static IReadOnlyList<Slot> Shown(IEnumerable<Slot> parts, QueryPlan plan) =>
    [
        .. parts
            .Where(slot => SlotFilter.Shows(slot, plan.Query, plan.Campaign))
            .Where(slot => plan.Query.Keeps(Dimension.Track) || !SlotFilter.ReachesBeyond(slot, plan.Query, plan.Campaign)),
    ];

    private static IReadOnlyList<Slot> SlotsOf(MetricDefinition metric, QueryPlan plan, IEnumerable<Observation> observations)
    {
        var printings = Printings.Merge(CurrentObservations.Select(observations, plan, metric.Id), metric);
        var chosen = TimeSteps.Choose(TimeSteps.Merge(printings, metric), plan.Query);
        var known = chosen.Where(slot => slot.HasValue || !chosen.Any(other => other.HasValue && IsSamePlace(slot, other))).ToList();

        return AudienceStep.Merge(known, metric, plan.Query);
    }

    private static bool IsSamePlace(Slot left, Slot right) => left.Track == right.Track && left.Channel == right.Channel && left.Audience == right.Audience;

    private static IReadOnlyList<CollapsedCell> Counts(QueryPlan plan, IReadOnlyList<Slot> shown)
    {
        var splitNeeded = plan.Query.Keeps(Dimension.Track) && !plan.Query.Keeps(Dimension.Channel);
        var absent = AbsentSlots.For(shown, plan.Metric, plan.Query, plan.Campaign, splitNeeded);

        return Collapse.Add([.. shown, .. absent], plan.Metric, plan.Query);
    }

    private static IReadOnlyList<CollapsedCell> Ratios(QueryPlan plan, IReadOnlyCollection<Observation> observations, IReadOnlyList<Slot> printed)
    {
        var context = new RatioContext(plan.Metric, plan.Query, plan.Campaign);
        var known = new Dictionary<string, IReadOnlyList<Slot>>(StringComparer.Ordinal);
        var derived = plan.Metric.Terms
            .SelectMany(terms => RatioStep.Derive(terms, Parts(terms.Numerator), Parts(terms.Denominator), context))
            .ToList();
        var terms = plan.Metric.Terms[0];

        return PrintedRatios.Merge(derived, printed, context, Parts(terms.Numerator), Parts(terms.Denominator));

        // A metric may be a term several times; its slots are made once.
        IReadOnlyList<Slot> Parts(string id)
        {
            if (!known.TryGetValue(id, out var shown))
            {
                var metric = MetricCatalog.Get(id);
                var (parts, _) = TotalSplit.Split(SlotsOf(metric, plan, observations), metric, plan.Campaign);
                known.Add(id, shown = Shown(parts, plan));
            }

            return shown;
        }
    }
}
