using System.Diagnostics;

namespace Campaigns.GraphQL.Tests.Infrastructure;

/// <summary>Runs scripts of a folder with a package.json on node, and restores its packages before the first run.</summary>
internal static class NodeScript
{
    private static readonly Lock Restoring = new();

    /// <summary>Runs a script and gives its output line by line while it runs.</summary>
    /// <param name="folder">Folder of package.json and the script, below the test project.</param>
    /// <param name="input">Text for standard input.</param>
    /// <param name="arguments">The script's file name and its arguments.</param>
    public static IEnumerable<string> Run(string folder, string input, params string[] arguments)
    {
        string path = Repository.File("tests", "Campaigns.GraphQL.Tests", folder);
        Restore(path);
        using Process process = Start(path, "node", arguments);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> faults = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            yield return line;
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"node {string.Join(' ', arguments)} ended with {process.ExitCode}: {faults.Result}");
        }
    }

    private static void Restore(string path)
    {
        lock (Restoring)
        {
            // npm writes this file last: a folder left by a broken restore is restored again.
            if (System.IO.File.Exists(Path.Combine(path, "node_modules", ".package-lock.json")))
            {
                return;
            }

            using Process process = Start(path, "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            string faults = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm ci in {path} ended with {process.ExitCode}: {output.Result}{faults}");
            }
        }
    }

    private static Process Start(string path, string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = path,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException($"{program} did not start.");
}
