namespace Campaigns.GraphQL.DataLoading;

/// <summary>
/// Starts batches when every running part of the request waits. The executor and the loaders say when they work; no timer is involved.
/// </summary>
/// <remarks>
/// A resolver that goes on after an await of its own is not counted as working. What it loads then is started from the thread pool,
/// together with what others load in the meantime.
/// </remarks>
internal sealed class BatchScheduler : IBatchScheduler
{
    private readonly Lock _lock = new();
    private List<Func<Task>> _waiting = [];
    private int _working;
    private bool _poolItemQueued;

    /// <summary>Says that fields are being resolved or completed.</summary>
    public void BeginWork() => Interlocked.Increment(ref _working);

    /// <summary>Says that this part now waits or is done.</summary>
    public void EndWork()
    {
        if (Interlocked.Decrement(ref _working) == 0)
        {
            Dispatch();
        }
    }

    /// <inheritdoc/>
    public void Schedule(Func<Task> dispatch)
    {
        lock (_lock)
        {
            _waiting.Add(dispatch);
            if (Volatile.Read(ref _working) > 0 || _poolItemQueued)
            {
                return;
            }

            _poolItemQueued = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static scheduler => scheduler.DispatchFromPool(), this, preferLocal: false);
    }

    private void DispatchFromPool()
    {
        lock (_lock)
        {
            _poolItemQueued = false;
        }

        if (Volatile.Read(ref _working) == 0)
        {
            Dispatch();
        }
    }

    private void Dispatch()
    {
        List<Func<Task>> batches;
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                return;
            }

            batches = _waiting;
            _waiting = [];
        }

        foreach (var batch in batches)
        {
            // A batch carries its failure to the fields that wait for it.
            _ = batch();
        }
    }
}
