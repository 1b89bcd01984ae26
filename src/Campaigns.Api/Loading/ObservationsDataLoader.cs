using Campaigns.GraphQL.DataLoading;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Loading;

/// <summary>One metric of one campaign, as one comparison needs it.</summary>
/// <param name="Campaign">Slug.</param>
/// <param name="Metric">Metric id.</param>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included.</param>
/// <param name="AsOf">Knowledge as of this moment.</param>
public sealed record ObservationsKey(string Campaign, string Metric, DateOnly? From, DateOnly? To, DateTimeOffset? AsOf);

/// <summary>Reads the figures of all comparisons of a request at once: one call of the store for each period.</summary>
public sealed class ObservationsDataLoader : BatchDataLoader<ObservationsKey, IReadOnlyList<Observation>>
{
    private readonly IMetricStore _store;

    /// <summary>Creates the loader.</summary>
    /// <param name="store">The store.</param>
    /// <param name="batchScheduler">The request's scheduler.</param>
    public ObservationsDataLoader(IMetricStore store, IBatchScheduler batchScheduler)
        : base(batchScheduler) => _store = store;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<ObservationsKey, IReadOnlyList<Observation>>> LoadBatchAsync(
        IReadOnlyList<ObservationsKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ObservationsKey, IReadOnlyList<Observation>>();
        foreach (var period in keys.GroupBy(key => (key.From, key.To, key.AsOf)))
        {
            var read = new ObservationQuery
            {
                Campaigns = [.. period.Select(key => key.Campaign).Distinct(StringComparer.Ordinal)],
                Metrics = [.. period.Select(key => key.Metric).Distinct(StringComparer.Ordinal)],
                From = period.Key.From,
                To = period.Key.To,
                AsOf = period.Key.AsOf,
            };
            var lists = new Dictionary<(string, string), List<Observation>>();
            await foreach (var observation in _store.ReadAsync(read, cancellationToken))
            {
                var place = (observation.Series.Campaign, observation.Metric);
                if (!lists.TryGetValue(place, out var list))
                {
                    lists.Add(place, list = []);
                }

                list.Add(observation);
            }

            foreach (var key in period)
            {
                found[key] = lists.GetValueOrDefault((key.Campaign, key.Metric)) ?? [];
            }
        }

        return found;
    }
}
