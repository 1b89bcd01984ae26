using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Campaigns.Benchmarks.GraphQL;

/// <summary>A server in a process of its own, stopped with this object.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Processor time of the process so far, in user and kernel mode.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes the server has allocated so far; 0 for servers that do not tell.</summary>
    public async Task<long> AllocatedAsync()
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(Url("/allocated")));
        return response.IsSuccessStatusCode && long.TryParse(await response.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;
    }

    public string Url(string path) => $"http://127.0.0.1:{Port}{path}";

    public static async Task<ServerProcess> StartAsync(string program, IEnumerable<string> arguments, int port)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)) ?? throw new InvalidOperationException($"{program} did not start.");
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync("127.0.0.1", port);
                return new ServerProcess(process, port);
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        process.Kill();
        throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} does not listen on port {port}.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
