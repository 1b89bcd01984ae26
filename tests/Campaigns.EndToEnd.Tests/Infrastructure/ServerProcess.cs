using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Campaigns.EndToEnd.Tests.Infrastructure;

/// <summary>The real executable on a free loopback port with a data folder of its own, stopped and removed at the end.</summary>
/// <remarks>Whatever the tests asked of it, it must have logged no error; this is looked at last, when all of them have run.</remarks>
public partial class ServerProcess : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("kampanj-").FullName;
    private readonly StringBuilder log = new();
    private Process? process;

    /// <summary>Address without a trailing slash.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>Arguments beside address and data folder.</summary>
    protected virtual IReadOnlyList<string> Settings => [];

    /// <summary>Puts files into the data folder before the server starts.</summary>
    /// <param name="dataFolder">The folder; it does not exist yet.</param>
    protected virtual Task PrepareAsync(string dataFolder) => Task.CompletedTask;

    /// <summary>Everything the process has written so far.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    public async ValueTask InitializeAsync()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        await PrepareAsync(Path.Combine(folder, "data"));
        process = Start(["--urls", Address, "--data", Path.Combine(folder, "data"), .. Settings]);
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < StartLimit; await Task.Delay(100))
        {
            if (process.HasExited)
            {
                break;
            }

            if (await IsReadyAsync(client))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The server did not become ready.{Environment.NewLine}{Log}");
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (process is { } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
            running.Dispose();
        }

        Directory.Delete(folder, recursive: true);
        if (LoggedError().IsMatch(Log))
        {
            throw new InvalidOperationException($"The server logged an error.{Environment.NewLine}{Log}");
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"{Address}/health/ready"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Runs a verb of the executable on the data folder, to its end. Its output goes to <see cref="Log"/>.</summary>
    /// <param name="arguments">The verb and what it takes.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    protected async Task RunAsync(params string[] arguments)
    {
        using var verb = Start([.. arguments, "--data", Path.Combine(folder, "data")]);
        await verb.WaitForExitAsync();
        if (verb.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {verb.ExitCode}.{Environment.NewLine}{Log}");
        }
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "../../Campaigns.Server/debug/Campaigns.Server");
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var started = Process.Start(start) ?? throw new InvalidOperationException($"Could not start {program}.");
        started.OutputDataReceived += (_, line) => Append(line.Data);
        started.ErrorDataReceived += (_, line) => Append(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private void Append(string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
        }
    }

    [GeneratedRegex("^(fail|crit):", RegexOptions.Multiline)]
    private static partial Regex LoggedError();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
