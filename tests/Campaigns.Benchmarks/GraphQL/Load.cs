using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Campaigns.Benchmarks.GraphQL;

/// <summary>What a round of load gave.</summary>
/// <param name="PerSecond">Requests per second.</param>
/// <param name="P50">Median latency in microseconds.</param>
/// <param name="P99">99th percentile of latency in microseconds.</param>
/// <param name="Requests">Requests answered.</param>
/// <param name="Errors">Requests that failed or had another status than 2xx and 3xx.</param>
internal sealed record LoadResult(double PerSecond, long P50, long P99, long Requests, long Errors);

/// <summary>Loads a server with wrk: 32 connections, 1 thread, one document.</summary>
internal static class Load
{
    public static async Task<LoadResult> RunAsync(string url, string document, int seconds, string script)
    {
        var body = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(body, JsonSerializer.Serialize(new { query = document }));
            var start = new ProcessStartInfo("wrk", ["-t1", "-c32", $"-d{seconds}s", "-s", script, url]) { RedirectStandardOutput = true };
            start.Environment["BODY"] = body;
            using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start; install it with apt-get install wrk.");
            var output = await wrk.StandardOutput.ReadToEndAsync();
            await wrk.WaitForExitAsync();
            return Parse(output);
        }
        finally
        {
            File.Delete(body);
        }
    }

    private static LoadResult Parse(string output)
    {
        var line = output.Split('\n').FirstOrDefault(candidate => candidate.StartsWith("RESULT ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk gave no result: {output}");
        var figures = line.Split(' ').Skip(1).Select(figure => long.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return new LoadResult(figures[0] / (figures[1] / 1e6), figures[2], figures[3], figures[0], figures[4]);
    }
}
