using System.Diagnostics;
using System.Globalization;
using Campaigns.Benchmarks.Site;

namespace Campaigns.Benchmarks.Influx;

/// <summary>An influxd on a free loopback port, in a folder that is removed.</summary>
internal sealed class BenchmarkInflux : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("campaigns-benchmark-");
    private readonly Process process;

    private BenchmarkInflux(int port, int rpcPort)
    {
        Url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var configuration = Path.Combine(folder.FullName, "influxdb.conf");
        File.WriteAllText(configuration, string.Create(CultureInfo.InvariantCulture, $"""
            reporting-disabled = true
            bind-address = "127.0.0.1:{rpcPort}"
            [meta]
              dir = "{folder.FullName}/meta"
            [data]
              dir = "{folder.FullName}/data"
              wal-dir = "{folder.FullName}/wal"
              index-version = "tsi1"
              query-log-enabled = false
            [monitor]
              store-enabled = false
            [http]
              bind-address = "127.0.0.1:{port}"
              log-enabled = false
            [logging]
              level = "error"
              suppress-logo = true
            """));
        process = Process.Start(new ProcessStartInfo("influxd", ["run", "-config", configuration]))!;
    }

    public string Url { get; }

    /// <summary>Processor time it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>A folder inside that is removed as well.</summary>
    public string Folder(string name) => Path.Combine(folder.FullName, name);

    public static async Task<BenchmarkInflux> StartAsync()
    {
        var server = new BenchmarkInflux(FreePort.Find(), FreePort.Find());
        using var http = new HttpClient();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(server.Url + "/ping"));
                return server;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("influxd did not start. Is it installed (apt-get install influxdb)?");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
