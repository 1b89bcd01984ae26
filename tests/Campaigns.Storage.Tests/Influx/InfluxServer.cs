using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Influx;

/// <summary>A real influxd on a free loopback port with a folder of its own.</summary>
public sealed class InfluxServer : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly int port = FreePort();
    private readonly int backupPort = FreePort();
    private Process? process;

    public InfluxServer()
        : this(null)
    {
    }

    internal InfluxServer(string? dataFolder, string http = "")
    {
        DataFolder = dataFolder ?? folder.File("data");
        Http = http;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process?.Kill();
    }

    /// <summary>Folder of the database.</summary>
    public string DataFolder { get; }

    /// <summary>More lines of the section http.</summary>
    public string Http { get; }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    public int ProcessId => process!.Id;

    public async ValueTask InitializeAsync() => await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        folder.Dispose();
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var configuration = folder.File("influxdb.conf");
        await File.WriteAllTextAsync(configuration, Configuration());
        var start = new ProcessStartInfo("influxd", ["run", "-config", configuration]) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new InvalidOperationException("influxd is not installed. Run: apt-get install influxdb influxdb-client", fault);
        }

        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilItAnswers();
    }

    /// <summary>Kills it as a power cut of the process would.</summary>
    public async Task KillAsync()
    {
        if (process is { } running)
        {
            process = null;
            running.Kill();
            await running.WaitForExitAsync(CancellationToken.None);
            running.Dispose();
        }
    }

    /// <summary>Asks in InfluxQL; the answer as it came.</summary>
    public async Task<string> AskAsync(string statement, string database = "")
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["q"] = statement, ["db"] = database, ["epoch"] = "ms" });
        using var answer = await http.PostAsync(new Uri(Url + "/query"), form);
        return await answer.Content.ReadAsStringAsync();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilItAnswers()
    {
        using var http = new HttpClient();
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Url + "/ping"));
                return;
            }
            catch (HttpRequestException) when (process is { HasExited: false })
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("influxd did not answer within 30 seconds.");
    }

    private string Configuration() => string.Create(CultureInfo.InvariantCulture, $"""
        reporting-disabled = true
        bind-address = "127.0.0.1:{backupPort}"
        [meta]
          dir = "{DataFolder}/meta"
        [data]
          dir = "{DataFolder}/data"
          wal-dir = "{DataFolder}/wal"
          index-version = "tsi1"
          query-log-enabled = false
        [monitor]
          store-enabled = false
        [http]
          bind-address = "127.0.0.1:{port}"
          log-enabled = false
          {Http}
        [logging]
          level = "error"
          suppress-logo = true
        [continuous_queries]
          enabled = false
        """);
}
