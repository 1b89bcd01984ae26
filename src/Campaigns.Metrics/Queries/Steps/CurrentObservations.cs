using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Step 1: the newest observation of each figure that the question is about, in one order whatever the order of reading.</summary>
internal static class CurrentObservations
{
    public static IReadOnlyList<Observation> Select(IEnumerable<Observation> observations, QueryPlan plan, string metric)
    {
        var query = plan.Query;

        return
        [
            .. observations
                .Where(observation => observation.Metric == metric && observation.Series.Campaign == query.Campaign)
                .Where(observation => query.AsOf is not { } moment || observation.ObservedAt <= moment)
                .Where(observation => query.Audiences?.Contains(observation.Series.Audience) ?? true)
                .Where(observation => Overlaps(observation.Window, query))
                .GroupBy(observation => (observation.Series, observation.Metric, WindowClass.Of(observation.Window)))
                .Select(Newest)
                .Order(ObservationOrder.Instance),
        ];
    }

    private static bool Overlaps(Window window, MetricQuery query) =>
        !(window.Last < query.From) && !(window.First > query.To);

    // Two observations of one moment cannot both be the newest; the order of their contents decides, so that the order of reading does not.
    private static Observation Newest(IEnumerable<Observation> revisions) => revisions
        .OrderByDescending(revision => revision.ObservedAt)
        .ThenByDescending(revision => QualifierRules.Vagueness(revision.Quality.Qualifier))
        .ThenBy(revision => revision.Quality.Qualifier)
        .ThenBy(revision => revision.Quality.Status)
        .ThenByDescending(revision => revision.Value)
        .ThenBy(revision => revision.Provenance.RawId, StringComparer.Ordinal)
        .ThenBy(revision => revision.Provenance.Pointer, StringComparer.Ordinal)
        .First();
}
