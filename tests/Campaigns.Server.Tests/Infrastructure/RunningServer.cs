using System.Diagnostics;

namespace Campaigns.Server.Tests.Infrastructure;

/// <summary>The executable serving on a port that the system chose, until it is disposed.</summary>
internal sealed class RunningServer : IDisposable
{
    private const string AddressWord = "Open ";
    private readonly Process process;
    private readonly Task<string[]> rest;

    private RunningServer(Process process, string address, IReadOnlyList<string> startLines)
    {
        this.process = process;

        // Read all the time: a process whose pipe is full stands still.
        rest = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Address = new Uri(address);
        StartLines = startLines;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it logged up to and including the address.</summary>
    public IReadOnlyList<string> StartLines { get; }

    /// <summary>Starts serving and waits for the address line.</summary>
    /// <param name="data">Data folder.</param>
    /// <param name="arguments">More arguments.</param>
    public static Task<RunningServer> StartAsync(string data, params string[] arguments) => StartAsync(new Dictionary<string, string>(), data, arguments);

    /// <summary>Starts serving with more in its environment and waits for the address line.</summary>
    /// <param name="environment">Variables.</param>
    /// <param name="data">Data folder.</param>
    /// <param name="arguments">More arguments.</param>
    public static async Task<RunningServer> StartAsync(IReadOnlyDictionary<string, string> environment, string data, params string[] arguments)
    {
        var process = ServerProgram.Start(environment, ["--urls", "http://127.0.0.1:0", "--data", data, .. arguments]);
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line.Trim());
            if (lines[^1].StartsWith(AddressWord, StringComparison.Ordinal))
            {
                return new RunningServer(process, lines[^1][AddressWord.Length..], lines);
            }
        }

        throw new InvalidOperationException(string.Join('\n', lines) + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    /// <summary>Kills it, as a power cut of the process would.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>True when it has ended by itself or by others.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>What it wrote after its address line, when it has ended.</summary>
    public async Task<string> LogAsync() => string.Concat(await rest);

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
