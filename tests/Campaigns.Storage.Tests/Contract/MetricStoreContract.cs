using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Contract;

/// <summary>What every store promises. A subclass names the store.</summary>
public abstract partial class MetricStoreContract : IAsyncLifetime
{
    /// <summary>The empty store of this test.</summary>
    protected IMetricStore Store { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Remove();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a store; a second call opens the same one again after <see cref="CloseAsync"/>.</summary>
    protected abstract Task<IMetricStore> OpenAsync();

    /// <summary>Closes what <see cref="OpenAsync"/> opened.</summary>
    protected abstract Task CloseAsync();

    /// <summary>Removes the closed store.</summary>
    protected abstract void Remove();

    /// <summary>Closes the store and opens it again, as a restart does.</summary>
    protected async Task ReopenAsync()
    {
        await CloseAsync();
        Store = await OpenAsync();
    }

    private Task<WriteResult> Write(params Observation[] observations) => Store.WriteAsync(observations, Token);

    private async Task<List<Observation>> Read(ObservationQuery? query = null) =>
        await Store.ReadAsync(query ?? new ObservationQuery(), Token).ToListAsync(Token);

    private async Task<List<Observation>> Revisions(ObservationQuery? query = null) =>
        await Store.ReadRevisionsAsync(query ?? new ObservationQuery(), Token).ToListAsync(Token);

    private async Task<decimal?> ValueAsOf(double hours) =>
        (await Read(Sample.Everything(Sample.Noon.AddHours(hours)))).SingleOrDefault()?.Value;
}
