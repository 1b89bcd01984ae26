using System.Runtime.CompilerServices;
using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Infrastructure;

/// <summary>The contract of a metric store in a list: append-only, idempotent on the natural key.</summary>
internal sealed class MemoryMetricStore : IMetricStore
{
    private readonly List<Observation> all = [];

    public IReadOnlyList<Observation> All => all;

    public Task<WriteResult> WriteAsync(IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        var (added, revised, unchanged) = (0, 0, 0);
        foreach (var observation in observations)
        {
            var newest = all.LastOrDefault(known => Key(known) == Key(observation));
            if (newest is not null && newest.Value == observation.Value && newest.Quality == observation.Quality)
            {
                unchanged++;
                continue;
            }

            _ = newest is null ? added++ : revised++;
            all.Add(observation);
        }

        return Task.FromResult(new WriteResult(added, revised, unchanged));
    }

    public async IAsyncEnumerable<Observation> ReadAsync(ObservationQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var group in all.GroupBy(Key))
        {
            yield return group.Last();
        }
    }

    public async IAsyncEnumerable<Observation> ReadRevisionsAsync(ObservationQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var observation in all.GroupBy(Key).SelectMany(group => group))
        {
            yield return observation;
        }
    }

    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static (SeriesKey, string, WindowKind, DateOnly?, DateOnly?) Key(Observation observation) =>
        (observation.Series, observation.Metric, observation.Window.Kind, observation.Window.First, observation.Window.Last);
}
