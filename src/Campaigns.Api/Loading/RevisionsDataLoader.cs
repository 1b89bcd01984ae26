using Campaigns.GraphQL.DataLoading;
using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Loading;

/// <summary>The natural key of a figure.</summary>
/// <param name="Series">What it is about.</param>
/// <param name="Metric">Metric id.</param>
/// <param name="Kind">Kind of its window.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
public sealed record FigureKey(SeriesKey Series, string Metric, WindowKind Kind, DateOnly? First, DateOnly? Last)
{
    internal static FigureKey Of(Observation observation) =>
        new(observation.Series, observation.Metric, observation.Window.Kind, observation.Window.First, observation.Window.Last);
}

/// <summary>Reads the revisions of all figures of a request in one call of the store.</summary>
public sealed class RevisionsDataLoader : GroupedDataLoader<FigureKey, Observation>
{
    private readonly IMetricStore _store;

    /// <summary>Creates the loader.</summary>
    /// <param name="store">The store.</param>
    /// <param name="batchScheduler">The request's scheduler.</param>
    public RevisionsDataLoader(IMetricStore store, IBatchScheduler batchScheduler)
        : base(batchScheduler) => _store = store;

    /// <inheritdoc/>
    protected override async Task<ILookup<FigureKey, Observation>> LoadGroupedBatchAsync(IReadOnlyList<FigureKey> keys, CancellationToken cancellationToken)
    {
        var wanted = keys.ToHashSet();
        var found = new List<(FigureKey Key, Observation Revision)>();
        var query = new ObservationQuery
        {
            Campaigns = [.. keys.Select(key => key.Series.Campaign).Distinct(StringComparer.Ordinal)],
            Sources = [.. keys.Select(key => key.Series.Source).Distinct(StringComparer.Ordinal)],
            Channels = [.. keys.Select(key => key.Series.Channel).Distinct(StringComparer.Ordinal)],
            Metrics = [.. keys.Select(key => key.Metric).Distinct(StringComparer.Ordinal)],
        };
        await foreach (var observation in _store.ReadRevisionsAsync(query, cancellationToken))
        {
            var key = FigureKey.Of(observation);
            if (wanted.Contains(key))
            {
                found.Add((key, observation));
            }
        }

        return found.ToLookup(pair => pair.Key, pair => pair.Revision);
    }
}
