using System.Diagnostics;
using System.Text.Json;
using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Http;

/// <summary>The server audits of the npm package graphql-http: MUST, SHOULD and MAY of GraphQL over HTTP.</summary>
public class ServerAuditTests
{
    [Fact]
    public async Task ServerAudits_All_Pass()
    {
        await using var server = await HttpServer.StartAsync(builder => builder.AddQueryType<AuditQuery>());
        var folder = RepositoryFolder("tests", "Campaigns.GraphQL.Tests", "audit");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
        }

        var lines = await RunAsync("node", ["audit.mjs", server.Url.ToString()], folder);

        var results = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(61, results.Length);
        Assert.Empty(results.Where(result => result.GetProperty("status").GetString() != "ok").Select(result => result.ToString()));
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}");
        return output;
    }

    private static string RepositoryFolder(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
            {
                return Path.Combine([folder.FullName, .. parts]);
            }
        }

        throw new DirectoryNotFoundException("The repository was not found above the test program.");
    }

    [global::Campaigns.GraphQL.CodeFirst.GraphQLName("Query")]
    public sealed class AuditQuery
    {
        public static string Ping() => "pong";
    }
}
