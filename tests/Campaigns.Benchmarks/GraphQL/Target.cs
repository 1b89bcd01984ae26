using System.Globalization;

namespace Campaigns.Benchmarks.GraphQL;

/// <summary>One endpoint of one server, and the best of its rounds.</summary>
internal sealed class Target(ServerProcess server, string path)
{
    private LoadResult? _best;

    public string Url => server.Url(path);

    /// <summary>Requests per second in the best round.</summary>
    public double PerSecond => _best?.PerSecond ?? 0;

    /// <summary>Processor time of the server for one request, in microseconds: the least of all rounds. Not disturbed by what else the machine does.</summary>
    public double CpuMicroseconds { get; private set; } = double.MaxValue;

    /// <summary>Bytes allocated for one request in the best round.</summary>
    public double BytesPerRequest { get; private set; }

    /// <summary>Median and 99th percentile of the best round, in microseconds.</summary>
    public string Latency => _best is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{_best.P50:n0} / {_best.P99:n0}");

    public async Task MeasureAsync(BenchmarkRow row, int seconds, string script)
    {
        var allocated = await server.AllocatedAsync();
        var cpu = server.CpuTime;
        var load = await Load.RunAsync(Url, row.Document, seconds, script);

        // On a busy machine wrk gives up on single requests of the slow servers.
        if (load.Errors * 100 > load.Requests)
        {
            throw new InvalidOperationException($"{load.Errors} requests of {row.Name} failed at {Url}.");
        }

        CpuMicroseconds = Math.Min(CpuMicroseconds, (server.CpuTime - cpu).TotalMicroseconds / load.Requests);
        if (load.PerSecond > PerSecond)
        {
            _best = load;
            BytesPerRequest = (await server.AllocatedAsync() - allocated) / (double)load.Requests;
        }
    }
}
