using System.Collections.Concurrent;
using Campaigns.Metrics.Collection;

namespace Campaigns.Storage.Collection;

/// <summary>Leases within the one process that holds the data folder of an embedded catalogue.</summary>
internal sealed class LocalWorkLeases : IWorkLeases
{
    // One for each name ever taken: the accounts of the sources, which are few.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken) =>
        await Gate(work).WaitAsync(TimeSpan.Zero, cancellationToken) ? new Lease(Gate(work)) : null;

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken)
    {
        await Gate(work).WaitAsync(cancellationToken);
        return new Lease(Gate(work));
    }

    private SemaphoreSlim Gate(string work) => gates.GetOrAdd(work, _ => new SemaphoreSlim(1, 1));

    private sealed class Lease(SemaphoreSlim gate) : IAsyncDisposable
    {
        private SemaphoreSlim? held = gate;

        public ValueTask DisposeAsync()
        {
            Interlocked.Exchange(ref held, null)?.Release();
            return ValueTask.CompletedTask;
        }
    }
}
