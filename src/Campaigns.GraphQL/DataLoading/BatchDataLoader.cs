namespace Campaigns.GraphQL.DataLoading;

/// <summary>A data loader with one value for each key.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value; a key without one gives null (the default of a value type).</typeparam>
/// <param name="batchScheduler">The scheduler of the request's scope, from dependency injection.</param>
/// <param name="options">Batch size; null for the defaults.</param>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue?>(batchScheduler, options)
    where TKey : notnull
{
    /// <summary>Fetches the values of a batch. An exception becomes an error of every field that waits for the batch.</summary>
    /// <param name="keys">Distinct keys in the order they were first asked for; at least one.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <returns>Values by key; a missing key has no value.</returns>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <summary>Fails one key of the batch, where <see cref="LoadBatchAsync"/> can tell them apart.</summary>
    /// <returns>The failures found by the last batch, by key; empty by default.</returns>
    /// <param name="keys">The keys of the batch.</param>
    /// <param name="values">What the batch brought.</param>
    protected virtual IReadOnlyDictionary<TKey, Exception> FindFailures(IReadOnlyList<TKey> keys, IReadOnlyDictionary<TKey, TValue> values) =>
        System.Collections.Immutable.ImmutableDictionary<TKey, Exception>.Empty;

    private protected override async Task FetchAsync(IReadOnlyList<TKey> keys, BatchResults<TKey, TValue?> results, CancellationToken cancellationToken)
    {
        var values = await LoadBatchAsync(keys, cancellationToken).ConfigureAwait(false);
        foreach (var key in keys)
        {
            results.Set(key, values.TryGetValue(key, out var value) ? value : default);
        }

        foreach (var (key, failure) in FindFailures(keys, values))
        {
            results.Fail(key, failure);
        }
    }
}
