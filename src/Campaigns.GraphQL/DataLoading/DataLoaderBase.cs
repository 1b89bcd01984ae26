using Campaigns.GraphQL.Diagnostics;

namespace Campaigns.GraphQL.DataLoading;

/// <summary>Collects keys, fetches them in batches, and remembers the results as long as its scope lives.</summary>
/// <typeparam name="TKey">The key; compared by its own equality. Put everything the result depends on into it.</typeparam>
/// <typeparam name="TValue">What is loaded for a key.</typeparam>
public abstract class DataLoaderBase<TKey, TValue> : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, TaskCompletionSource<TValue>> _cache = [];
    private readonly IBatchScheduler _scheduler;
    private readonly int _maxBatchSize;
    private List<TKey>? _open;

    /// <param name="batchScheduler">The scheduler of the request's scope, from dependency injection.</param>
    /// <param name="options">Batch size; null for the defaults.</param>
    protected DataLoaderBase(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(batchScheduler);
        _scheduler = batchScheduler;
        _maxBatchSize = options?.MaxBatchSize ?? new DataLoaderOptions().MaxBatchSize;
        ArgumentOutOfRangeException.ThrowIfLessThan(_maxBatchSize, 1, nameof(options));
    }

    /// <inheritdoc/>
    public Task<TValue> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource<TValue>? promise;
        var first = false;
        lock (_lock)
        {
            if (_cache.TryGetValue(key, out promise))
            {
                return promise.Task;
            }

            // Continuations run inside the batch's completion on purpose: what they load next belongs to one batch again.
            promise = new TaskCompletionSource<TValue>();
            _cache.Add(key, promise);
            first = _open is null;
            (_open ??= []).Add(key);
            Token = cancellationToken;
        }

        if (first)
        {
            _scheduler.Schedule(DispatchAsync);
        }

        return promise.Task;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TValue>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var tasks = new List<Task<TValue>>(keys.Count);
        foreach (var key in keys)
        {
            tasks.Add(LoadAsync(key, cancellationToken));
        }

        return await Task.WhenAll(tasks).ConfigureAwait(false);
    }

    /// <summary>Fetches one batch.</summary>
    /// <param name="keys">Distinct keys in the order they were first asked for.</param>
    /// <param name="results">Receives the result or failure of every key.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    private protected abstract Task FetchAsync(IReadOnlyList<TKey> keys, BatchResults<TKey, TValue> results, CancellationToken cancellationToken);

    private CancellationToken Token { get; set; }

    private Task DispatchAsync()
    {
        List<TKey> keys;
        CancellationToken token;
        lock (_lock)
        {
            keys = _open!;
            token = Token;
            _open = null;
        }

        if (keys.Count <= _maxBatchSize)
        {
            return FetchAndSettleAsync(keys, token);
        }

        return Task.WhenAll(keys.Chunk(_maxBatchSize).Select(chunk => FetchAndSettleAsync(chunk, token)));
    }

    private async Task FetchAndSettleAsync(IReadOnlyList<TKey> keys, CancellationToken token)
    {
        var results = new BatchResults<TKey, TValue>();
        try
        {
            using var batch = GraphQLDiagnostics.StartBatch(GetType().Name, keys.Count);
            await FetchAsync(keys, results, token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Not lost: every field that waits for a key of the batch receives it.
            results.FailAll(exception);
        }

        var work = _scheduler as BatchScheduler;
        work?.BeginWork();
        try
        {
            foreach (var key in keys)
            {
                results.Settle(key, Promise(key));
            }
        }
        finally
        {
            work?.EndWork();
        }
    }

    private TaskCompletionSource<TValue> Promise(TKey key)
    {
        lock (_lock)
        {
            return _cache[key];
        }
    }
}
