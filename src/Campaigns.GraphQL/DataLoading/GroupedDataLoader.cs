namespace Campaigns.GraphQL.DataLoading;

/// <summary>A data loader with a list of values for each key.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">An item of the list; a key without items gives an empty list.</typeparam>
/// <param name="batchScheduler">The scheduler of the request's scope, from dependency injection.</param>
/// <param name="options">Batch size; null for the defaults.</param>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue[]>(batchScheduler, options)
    where TKey : notnull
{
    /// <summary>Fetches the items of a batch. An exception becomes an error of every field that waits for the batch.</summary>
    /// <param name="keys">Distinct keys in the order they were first asked for; at least one.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <returns>Items by key, in order.</returns>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected override async Task FetchAsync(IReadOnlyList<TKey> keys, BatchResults<TKey, TValue[]> results, CancellationToken cancellationToken)
    {
        var items = await LoadGroupedBatchAsync(keys, cancellationToken).ConfigureAwait(false);
        foreach (var key in keys)
        {
            results.Set(key, [.. items[key]]);
        }
    }
}
