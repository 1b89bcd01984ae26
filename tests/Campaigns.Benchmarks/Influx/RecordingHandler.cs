namespace Campaigns.Benchmarks.Influx;

/// <summary>Keeps the bodies of requests while asked to, so that a bare loop can send the very same.</summary>
internal sealed class RecordingHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly List<(Uri Target, byte[] Body)> requests = [];

    /// <summary>True while bodies are kept.</summary>
    public bool IsOn { get; set; }

    /// <summary>What was kept since the last call.</summary>
    public IReadOnlyList<(Uri Target, byte[] Body)> Take()
    {
        var taken = requests.ToArray();
        requests.Clear();
        return taken;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsOn && request.Content is { } content)
        {
            requests.Add((request.RequestUri!, await content.ReadAsByteArrayAsync(cancellationToken)));
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
