using System.Globalization;
using System.Text.Json;

namespace Campaigns.Benchmarks.GraphQL;

/// <summary>Measures the engine beside the ceiling and the peers, in one run on one machine, and prints a table in Markdown.</summary>
internal static class GraphQLBenchmark
{
    private const int Port = 5480;

    public static async Task<int> RunAsync(string[] args)
    {
        var seconds = Option(args, "--seconds", 2);
        var rounds = Option(args, "--rounds", 3);
        var peers = Path.Combine(SourceFolder(), "peers");
        var script = Path.Combine(peers, "post.lua");
        await using var own = await ServerProcess.StartAsync(Environment.ProcessPath!, ["graphql-server", Text(Port)], Port);
        await using var http = args.Contains("--no-peers") ? null : await StartPeerAsync(peers, "graphql-http.mjs", Port + 1);
        await using var yoga = args.Contains("--no-peers") ? null : await StartPeerAsync(peers, "yoga.mjs", Port + 2);
        Console.WriteLine("| Query | ceiling /s | ours /s | ratio | goal | ceiling CPU µs | ours CPU µs | ceiling p50/p99 µs | ours p50/p99 µs | ceiling B | ours B | graphql-http /s | graphql-yoga /s |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var row in BenchmarkRow.All)
        {
            var targets = new List<Target>();
            var ceiling = row.Ceiling is null ? null : Add(targets, new Target(own, row.Ceiling));
            var ours = Add(targets, new Target(own, "/graphql"));
            var theirs = http is null ? null : Add(targets, new Target(http, "/"));
            var yogas = yoga is null ? null : Add(targets, new Target(yoga, "/graphql"));
            await CheckSameAsync(targets, row);
            await MeasureAsync(targets, row, seconds, rounds, script);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {ceiling?.PerSecond:n0} | {ours.PerSecond:n0} | {ours.PerSecond / ceiling?.PerSecond:0.00} | {row.Goal:0.00} | {ceiling?.CpuMicroseconds:0.0} | {ours.CpuMicroseconds:0.0} | {ceiling?.Latency} | {ours.Latency} | {ceiling?.BytesPerRequest:n0} | {ours.BytesPerRequest:n0} | {theirs?.PerSecond:n0} | {yogas?.PerSecond:n0} |"));
        }

        return 0;
    }

    private static Target Add(List<Target> targets, Target target)
    {
        targets.Add(target);
        return target;
    }

    /// <summary>All servers take turns, and the best round of each counts: what else the machine does disturbs all alike.</summary>
    private static async Task MeasureAsync(List<Target> targets, BenchmarkRow row, int seconds, int rounds, string script)
    {
        foreach (var target in targets)
        {
            // The first rounds let the runtime compile what is hot.
            await Load.RunAsync(target.Url, row.Document, seconds, script);
            await Load.RunAsync(target.Url, row.Document, seconds, script);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var target in targets)
            {
                await target.MeasureAsync(row, seconds, script);
            }
        }
    }

    /// <summary>A ratio says something only about the same answer.</summary>
    private static async Task CheckSameAsync(List<Target> targets, BenchmarkRow row)
    {
        if (row.Ceiling is null)
        {
            return;
        }

        using var client = new HttpClient();
        var answers = new List<JsonElement>();
        foreach (var target in targets)
        {
            using var response = await client.PostAsJsonAsync(target.Url, new { query = row.Document });
            answers.Add(await response.Content.ReadFromJsonAsync<JsonElement>());
            if (!JsonElement.DeepEquals(answers[0], answers[^1]))
            {
                throw new InvalidOperationException($"{targets[0].Url} and {target.Url} answer {row.Name} differently.");
            }
        }
    }

    private static async Task<ServerProcess> StartPeerAsync(string folder, string file, int port)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using var install = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder })!;
            await install.WaitForExitAsync();
        }

        return await ServerProcess.StartAsync("node", [Path.Combine(folder, file), Text(port)], port);
    }

    private static int Option(string[] args, string name, int otherwise)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The folder of this project: the peers are run where their packages are restored.</summary>
    private static string SourceFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "tests", "Campaigns.Benchmarks");
            if (Directory.Exists(Path.Combine(candidate, "peers")))
            {
                return candidate;
            }
        }

        throw new InvalidOperationException("Run this from a clone: the peers' folder was not found above the program.");
    }
}
