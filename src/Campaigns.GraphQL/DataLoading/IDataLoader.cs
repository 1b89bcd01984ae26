namespace Campaigns.GraphQL.DataLoading;

/// <summary>Loads values by key, many at a time. A resolver parameter of such a type receives the loader of its request.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is loaded for a key.</typeparam>
public interface IDataLoader<in TKey, TValue> : IDataLoader
    where TKey : notnull
{
    /// <summary>Loads one value, together with what others ask for until then.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">The request's token.</param>
    Task<TValue> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>Loads several values.</summary>
    /// <param name="keys">The keys; repeated ones are fetched once.</param>
    /// <param name="cancellationToken">The request's token.</param>
    /// <returns>The values in the order of the keys.</returns>
    Task<IReadOnlyList<TValue>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);
}

/// <summary>Any data loader.</summary>
public interface IDataLoader;
