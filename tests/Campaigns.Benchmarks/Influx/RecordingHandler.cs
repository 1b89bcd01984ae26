using System.Buffers;

namespace Campaigns.Benchmarks.Influx;

/// <summary>Keeps the bodies of requests while asked to, so that a bare loop can send the very same.</summary>
/// <remarks>Into pooled memory: the copy must not cost what is being measured any collection of garbage.</remarks>
internal sealed class RecordingHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly ArrayPool<byte> pool = ArrayPool<byte>.Create(8 << 20, 256);
    private readonly List<Recorded> requests = [];
    private readonly Lock gate = new();

    /// <summary>True while bodies are kept.</summary>
    public bool IsOn { get; set; }

    /// <summary>Runs work on what was kept since the last call, in the order it was sent.</summary>
    public async Task UseAsync(string path, Func<IReadOnlyList<ReadOnlyMemory<byte>>, Task> work)
    {
        Recorded[] taken;
        lock (gate)
        {
            taken = [.. requests];
            requests.Clear();
        }

        await work([.. taken.Where(request => request.Path == path).Select(request => new ReadOnlyMemory<byte>(request.Bytes, 0, request.Length))]);
        foreach (var request in taken)
        {
            pool.Return(request.Bytes);
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsOn && request.Content is { } content)
        {
            await KeepAsync(request.RequestUri!.AbsolutePath, content, cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private async Task KeepAsync(string path, HttpContent content, CancellationToken cancellationToken)
    {
        var bytes = pool.Rent((int)(content.Headers.ContentLength ?? 1 << 20));
        using var copy = new MemoryStream(bytes);
        await content.CopyToAsync(copy, cancellationToken);
        lock (gate)
        {
            requests.Add(new Recorded(path, bytes, (int)copy.Position));
        }
    }

    private sealed record Recorded(string Path, byte[] Bytes, int Length);
}
