using System.Runtime.CompilerServices;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Tests.Infrastructure;

/// <summary>The contract of the store over a list, for tests; counts how often it is read.</summary>
internal sealed class InMemoryMetricStore : IMetricStore
{
    private readonly List<Observation> _observations = [];

    public int Reads { get; private set; }

    public Task<WriteResult> WriteAsync(IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        _observations.AddRange(observations);

        return Task.FromResult(new WriteResult(observations.Count, 0, 0));
    }

    public IAsyncEnumerable<Observation> ReadAsync(ObservationQuery query, CancellationToken cancellationToken) =>
        Yield(Matching(query).GroupBy(Key).Select(revisions => revisions.Last()), cancellationToken);

    public IAsyncEnumerable<Observation> ReadRevisionsAsync(ObservationQuery query, CancellationToken cancellationToken) =>
        Yield(Matching(query).GroupBy(Key).SelectMany(revisions => revisions), cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static object Key(Observation observation) =>
        (observation.Series, observation.Metric, observation.Window.Kind, observation.Window.First, observation.Window.Last);

    private static bool Allows<T>(IReadOnlyList<T>? list, T value) => list is null || list.Contains(value);

    private IEnumerable<Observation> Matching(ObservationQuery query) => _observations
        .Where(observation => Allows(query.Campaigns, observation.Series.Campaign) && Allows(query.Sources, observation.Series.Source))
        .Where(observation => Allows(query.Tracks, observation.Series.Track) && Allows(query.Channels, observation.Series.Channel))
        .Where(observation => Allows(query.Audiences, observation.Series.Audience) && Allows(query.Metrics, observation.Metric))
        .Where(observation => Allows(query.WindowKinds, observation.Window.Kind))
        .Where(observation => !(observation.Window.Last < query.From) && !(observation.Window.First > query.To))
        .Where(observation => query.AsOf is not { } moment || observation.ObservedAt <= moment)
        .OrderBy(observation => observation.Series.Campaign, StringComparer.Ordinal)
        .ThenBy(observation => observation.Series.Track, StringComparer.Ordinal)
        .ThenBy(observation => observation.Series.Channel, StringComparer.Ordinal)
        .ThenBy(observation => observation.Series.Audience.Key, StringComparer.Ordinal)
        .ThenBy(observation => observation.Series.Placement, StringComparer.Ordinal)
        .ThenBy(observation => observation.Series.Ad, StringComparer.Ordinal)
        .ThenBy(observation => observation.Metric, StringComparer.Ordinal)
        .ThenBy(observation => observation.Window.Kind)
        .ThenBy(observation => observation.Window.First)
        .ThenBy(observation => observation.Window.Last)
        .ThenBy(observation => observation.ObservedAt);

    private async IAsyncEnumerable<Observation> Yield(IEnumerable<Observation> found, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Reads++;
        await Task.Yield();
        foreach (var observation in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return observation;
        }
    }
}
