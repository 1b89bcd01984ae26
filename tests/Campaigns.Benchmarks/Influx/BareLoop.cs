using System.Net.Http.Headers;
using Campaigns.Metrics;

namespace Campaigns.Benchmarks.Influx;

/// <summary>The server as a plain program uses it: bytes out, bytes in.</summary>
internal sealed class BareLoop(string url, string database) : IDisposable
{
    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded");

    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };

    public async Task CreateDatabaseAsync(string name)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["q"] = $"CREATE DATABASE \"{name}\" WITH DURATION INF REPLICATION 1 SHARD DURATION 52w NAME \"figures\"",
        });
        (await http.PostAsync(new Uri(url + "/query"), form)).EnsureSuccessStatusCode();
    }

    /// <summary>Sends bodies one after another.</summary>
    public async Task WriteAsync(IReadOnlyList<ReadOnlyMemory<byte>> bodies)
    {
        foreach (var body in bodies)
        {
            await WriteAsync(body);
        }
    }

    /// <summary>Sends bodies two at a time, and the last one, which makes them count, when the others are there.</summary>
    public async Task WriteTwoAtATimeAsync(IReadOnlyList<ReadOnlyMemory<byte>> bodies)
    {
        await Parallel.ForEachAsync(bodies.SkipLast(1), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (body, _) => await WriteAsync(body));
        await WriteAsync(bodies[^1]);
    }

    public async Task AskAsync(IReadOnlyList<ReadOnlyMemory<byte>> bodies)
    {
        foreach (var body in bodies)
        {
            using var content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = Form } };
            await ReadAsync(content);
        }
    }

    public async Task AskValuesAsync(ObservationQuery query)
    {
        var metric = query.Metrics is [var one] ? $" AND metric = '{one}'" : string.Empty;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["db"] = "ours",
            ["epoch"] = "ms",
            ["q"] = $"SELECT value FROM day WHERE campaign = '{query.Campaigns![0]}'{metric} AND time >= '2020-02-01T00:00:00Z' AND time < '2020-05-01T00:00:00Z' GROUP BY \"series\"",
        });
        await ReadAsync(form);
    }

    public void Dispose() => http.Dispose();

    private async Task WriteAsync(ReadOnlyMemory<byte> body)
    {
        using var content = new ReadOnlyMemoryContent(body);
        using var answer = await http.PostAsync(new Uri($"{url}/write?db={database}&precision=ms"), content);
        answer.EnsureSuccessStatusCode();
    }

    private async Task ReadAsync(HttpContent content)
    {
        using var answer = await http.PostAsync(new Uri(url + "/query"), content);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
    }
}
