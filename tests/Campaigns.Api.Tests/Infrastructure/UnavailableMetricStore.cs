using Campaigns.Metrics;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Tests.Infrastructure;

/// <summary>A store that cannot be read, with a message that clients must not see.</summary>
internal sealed class UnavailableMetricStore : IMetricStore
{
    public const string Secret = "/srv/data/kampanj.db is locked";

    public Task<WriteResult> WriteAsync(IReadOnlyList<Observation> observations, CancellationToken cancellationToken) => throw new MetricStoreException(Secret);

    public IAsyncEnumerable<Observation> ReadAsync(ObservationQuery query, CancellationToken cancellationToken) => throw new MetricStoreException(Secret);

    public IAsyncEnumerable<Observation> ReadRevisionsAsync(ObservationQuery query, CancellationToken cancellationToken) => throw new MetricStoreException(Secret);

    public Task CheckAsync(CancellationToken cancellationToken) => throw new MetricStoreException(Secret);
}
