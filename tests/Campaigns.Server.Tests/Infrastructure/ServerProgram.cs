using System.Diagnostics;

namespace Campaigns.Server.Tests.Infrastructure;

/// <summary>Runs the built executable as a person at a terminal would.</summary>
internal static class ServerProgram
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "../../Campaigns.Server/debug/Campaigns.Server");

    /// <summary>Starts it with its output captured.</summary>
    /// <param name="arguments">Command line.</param>
    public static Process Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <summary>Starts it with its output captured and more in its environment.</summary>
    /// <param name="environment">Variables.</param>
    /// <param name="arguments">Command line.</param>
    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"Could not start {Path}.");
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Command line.</param>
    public static Task<ProgramResult> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Runs it to its end with more in its environment.</summary>
    /// <param name="environment">Variables.</param>
    /// <param name="arguments">Command line.</param>
    public static async Task<ProgramResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramResult(process.ExitCode, await output, await error);
    }
}
