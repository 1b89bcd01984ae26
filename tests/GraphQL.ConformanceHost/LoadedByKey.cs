using Campaigns.GraphQL.DataLoading;

namespace GraphQL.ConformanceHost;

/// <summary>A thing that knows how many keys its batch had.</summary>
internal sealed record Loaded(int Key, int BatchSize);

/// <summary>The probe's data loader.</summary>
internal sealed class LoadedByKey(IBatchScheduler batchScheduler) : BatchDataLoader<int, Loaded>(batchScheduler)
{
    protected override async Task<IReadOnlyDictionary<int, Loaded>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return keys.ToDictionary(key => key, key => new Loaded(key, keys.Count));
    }
}
