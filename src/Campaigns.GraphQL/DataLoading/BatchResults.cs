namespace Campaigns.GraphQL.DataLoading;

/// <summary>What a batch brought: a value or a failure for each key, or one failure for all.</summary>
internal sealed class BatchResults<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _values = [];
    private readonly Dictionary<TKey, Exception> _failures = [];
    private Exception? _common;

    public void Set(TKey key, TValue value) => _values[key] = value;

    public void Fail(TKey key, Exception exception) => _failures[key] = exception;

    public void FailAll(Exception exception) => _common = exception;

    public void Settle(TKey key, TaskCompletionSource<TValue> promise)
    {
        if ((_common ?? _failures.GetValueOrDefault(key)) is { } exception)
        {
            promise.TrySetException(exception);
        }
        else
        {
            promise.TrySetResult(_values.GetValueOrDefault(key)!);
        }
    }
}
