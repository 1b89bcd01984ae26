using System.Globalization;
using System.Text.Json;

namespace Campaigns.Benchmarks.GraphQL;

/// <summary>Measures the engine beside the ceiling and the peers, in one run on one machine, and prints a table in Markdown.</summary>
internal static class GraphQLBenchmark
{
    private const int Port = 5480;

    public static async Task<int> RunAsync(string[] args)
    {
        var at = Array.IndexOf(args, "--seconds");
        var seconds = at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 4;
        var peers = Path.Combine(SourceFolder(), "peers");
        var script = Path.Combine(peers, "post.lua");
        await using var own = await ServerProcess.StartAsync(Environment.ProcessPath!, ["graphql-server", Port.ToString(CultureInfo.InvariantCulture)], Port);
        await using var http = args.Contains("--no-peers") ? null : await StartPeerAsync(peers, "graphql-http.mjs", Port + 1);
        await using var yoga = args.Contains("--no-peers") ? null : await StartPeerAsync(peers, "yoga.mjs", Port + 2);
        Console.WriteLine("| Query | ceiling /s | ours /s | ratio | goal | ceiling p50/p99 µs | ours p50/p99 µs | ceiling B/request | ours B/request | graphql-http /s | graphql-yoga /s |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var row in BenchmarkRow.All)
        {
            await CheckSameAsync(own, row);
            var ceiling = row.Ceiling is null ? null : await MeasureAsync(own, row.Ceiling, row, seconds, script);
            var ours = await MeasureAsync(own, "/graphql", row, seconds, script);
            var theirs = http is null ? null : await Load.RunAsync(http.Url("/"), row.Document, seconds, script);
            var yogas = yoga is null ? null : await Load.RunAsync(yoga.Url("/graphql"), row.Document, seconds, script);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {ceiling?.Load.PerSecond:n0} | {ours.Load.PerSecond:n0} | {ours.Load.PerSecond / ceiling?.Load.PerSecond:0.00} | {row.Goal:0.00} | {Latency(ceiling?.Load)} | {Latency(ours.Load)} | {ceiling?.BytesPerRequest:n0} | {ours.BytesPerRequest:n0} | {theirs?.PerSecond:n0} | {yogas?.PerSecond:n0} |"));
        }

        return 0;
    }

    /// <summary>A ratio says something only about the same answer.</summary>
    private static async Task CheckSameAsync(ServerProcess server, BenchmarkRow row)
    {
        if (row.Ceiling is null)
        {
            return;
        }

        using var client = new HttpClient();
        var answers = new List<JsonElement>();
        foreach (var path in new[] { row.Ceiling, "/graphql" })
        {
            using var response = await client.PostAsJsonAsync(server.Url(path), new { query = row.Document });
            answers.Add(await response.Content.ReadFromJsonAsync<JsonElement>());
        }

        if (!JsonElement.DeepEquals(answers[0], answers[1]))
        {
            throw new InvalidOperationException($"The ceiling and the engine answer {row.Name} differently.");
        }
    }

    private static async Task<Measured> MeasureAsync(ServerProcess server, string path, BenchmarkRow row, int seconds, string script)
    {
        // The first round lets the runtime compile what is hot.
        await Load.RunAsync(server.Url(path), row.Document, Math.Max(2, seconds / 2), script);
        var before = await AllocatedAsync(server);
        var load = await Load.RunAsync(server.Url(path), row.Document, seconds, script);
        if (load.Errors > 0)
        {
            throw new InvalidOperationException($"{load.Errors} requests of {row.Name} failed at {path}.");
        }

        return new Measured(load, (await AllocatedAsync(server) - before) / (double)load.Requests);
    }

    private static async Task<long> AllocatedAsync(ServerProcess server)
    {
        using var client = new HttpClient();
        return long.Parse(await client.GetStringAsync(new Uri(server.Url("/allocated"))), CultureInfo.InvariantCulture);
    }

    private static async Task<ServerProcess> StartPeerAsync(string folder, string file, int port)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using var install = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder })!;
            await install.WaitForExitAsync();
        }

        return await ServerProcess.StartAsync("node", [Path.Combine(folder, file), port.ToString(CultureInfo.InvariantCulture)], port);
    }

    private static string Latency(LoadResult? load) => load is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{load.P50:n0} / {load.P99:n0}");

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

    private sealed record Measured(LoadResult Load, double BytesPerRequest);
}
