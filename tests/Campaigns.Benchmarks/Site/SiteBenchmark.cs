using System.Diagnostics;
using System.Globalization;

namespace Campaigns.Benchmarks.Site;

/// <summary>The whole executable on an empty data folder: time to the first page, memory after the start, time of the campaign page.</summary>
internal static class SiteBenchmark
{
    private const string FirstPage = "/kampanjer";
    private const string CampaignPage = "/kampanj/lat-inte-tystnaden-tala";
    private const int WarmUps = 200;
    private const int Requests = 1000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var program])
        {
            await Console.Error.WriteLineAsync("Usage: Campaigns.Benchmarks site <path of the built Campaigns.Server>");
            return 2;
        }

        var data = Directory.CreateTempSubdirectory("kampanj-").FullName;
        try
        {
            foreach (var start in (string[])["first start (loads the printed figures)", "second start"])
            {
                await MeasureAsync(program, data, start);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task MeasureAsync(string program, string data, string start)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find().ToString(CultureInfo.InvariantCulture)}");
        using var client = new HttpClient { BaseAddress = address };
        var clock = Stopwatch.StartNew();
        using var server = Process.Start(new ProcessStartInfo(program, ["--urls", address.ToString(), "--data", data]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"Could not start {program}.");
        server.OutputDataReceived += static (_, _) => { };
        server.BeginOutputReadLine();
        try
        {
            await WaitAsync(client, server);
            Print(start, $"first page answered after {clock.Elapsed.TotalSeconds:0.00} s, resident {ResidentMegabytes(server):0} MB");
            var times = await TimeAsync(client);
            Print(start, $"campaign page p50 {Percentile(times, 50):0.0} ms, p95 {Percentile(times, 95):0.0} ms, p99 {Percentile(times, 99):0.0} ms; resident afterwards {ResidentMegabytes(server):0} MB");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task WaitAsync(HttpClient client, Process server)
    {
        while (!server.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(FirstPage, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException refused) when (refused.StatusCode is null)
            {
                await Task.Delay(10);
            }
        }

        throw new InvalidOperationException($"The server ended with exit code {server.ExitCode}.");
    }

    private static async Task<double[]> TimeAsync(HttpClient client)
    {
        var times = new double[Requests];
        for (var request = -WarmUps; request < Requests; request++)
        {
            var started = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(new Uri(CampaignPage, UriKind.Relative));
            if (request >= 0)
            {
                times[request] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        }

        Array.Sort(times);
        return times;
    }

    private static double Percentile(double[] sorted, int percent) => sorted[(sorted.Length - 1) * percent / 100];

    private static double ResidentMegabytes(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1048576.0;
    }

    private static void Print(string start, FormattableString text) =>
        Console.WriteLine($"{start}: {text.ToString(CultureInfo.InvariantCulture)}");
}
