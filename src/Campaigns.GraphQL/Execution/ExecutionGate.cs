namespace Campaigns.GraphQL.Execution;

/// <summary>Bounds how many operations run at the same time, and how many wait for that.</summary>
internal sealed class ExecutionGate(RequestOptions options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.MaxConcurrentExecutions, options.MaxConcurrentExecutions);
    private int _waiting;

    /// <summary>Takes a place if one is free.</summary>
    public bool TryEnter() => _places.Wait(0);

    /// <summary>Waits for a place.</summary>
    /// <returns>False when too many wait already.</returns>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) > options.MaxQueuedExecutions)
        {
            Interlocked.Decrement(ref _waiting);
            return false;
        }

        try
        {
            await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Gives the place back.</summary>
    public void Leave() => _places.Release();

    public void Dispose() => _places.Dispose();
}
