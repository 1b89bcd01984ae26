using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Http;

/// <summary>Bounds the event streams that are open, in all and per client.</summary>
internal sealed class StreamCounter(GraphQLHttpOptions options)
{
    private readonly ConcurrentDictionary<string, int> _perClient = new(StringComparer.Ordinal);
    private int _total;

    /// <summary>Streams open now.</summary>
    public int Open => Volatile.Read(ref _total);

    /// <summary>Counts a stream of a client.</summary>
    /// <returns>What ends the counting; null when there are too many streams.</returns>
    public IDisposable? TryOpen(HttpContext http)
    {
        var client = ClientName.Of(http);
        var opened = new Opened(this, client);

        // Both are counted before either is judged, so that closing can take back both.
        var total = Interlocked.Increment(ref _total);
        var own = _perClient.AddOrUpdate(client, 1, static (_, count) => count + 1);
        if (total <= options.MaxStreams && own <= options.MaxStreamsPerClient)
        {
            return opened;
        }

        opened.Dispose();
        return null;
    }

    private sealed class Opened(StreamCounter counter, string client) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Decrement(ref counter._total);
            if (counter._perClient.AddOrUpdate(client, 0, static (_, count) => Math.Max(0, count - 1)) == 0)
            {
                counter._perClient.TryRemove(KeyValuePair.Create(client, 0));
            }
        }
    }
}
