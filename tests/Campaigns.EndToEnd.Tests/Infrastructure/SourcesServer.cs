using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Campaigns.Sandbox;

namespace Campaigns.EndToEnd.Tests.Infrastructure;

/// <summary>
/// A server that pulls from Matomo's stand-in: <c>webb</c>, which has read three days of the campaign of 2023 and whose mapping fits nothing, and <c>trasig</c>, whose key is
/// not accepted. Tests that hand in files and decide things use it too, so that they disturb nobody who looks at figures.
/// </summary>
public sealed class SourcesServer : ServerProcess
{
    private static readonly TimeSpan PullLimit = TimeSpan.FromSeconds(120);
    private SandboxServer? sandbox;

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (sandbox is { } running)
        {
            await running.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Has a source read its days and waits until it has.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task PullAsync(string source, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        await AskAsync(client, $$"""mutation { startSync(source: "{{source}}") { runId } }""", cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(PullLimit);
        while (true)
        {
            var answer = await AskAsync(client, $$"""{ source(id: "{{source}}") { runs(first: 1) { nodes { state } } } }""", limit.Token);
            var runs = answer.GetProperty("source").GetProperty("runs").GetProperty("nodes");
            if (runs.GetArrayLength() > 0 && runs[0].GetProperty("state").GetString() != "RUNNING")
            {
                return;
            }

            await Task.Delay(200, limit.Token);
        }
    }

    /// <summary>Asks the API.</summary>
    /// <param name="client">The client.</param>
    /// <param name="query">The document.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task<JsonElement> AskAsync(HttpClient client, string query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        using var answer = await client.PostAsJsonAsync(new Uri($"{Address}/graphql"), new { query }, cancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return body.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : body.GetProperty("data").Clone();
    }

    /// <inheritdoc />
    protected override async Task PrepareAsync(string dataFolder)
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = new SandboxClock(TimeProvider.System.GetUtcNow()) });
        var sources = Directory.CreateDirectory(Path.Combine(dataFolder, "sources")).FullName;
        await WriteAsync(sources, "webb", SandboxKeys.MatomoToken, "2023-10-18");
        await RunAsync("sync", "webb", "--from", "2023-10-18", "--to", "2023-10-20");

        // From here on only the last days are read: three years would be a thousand requests, at one a second.
        var recent = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-2).ToString("O", CultureInfo.InvariantCulture);
        await WriteAsync(sources, "webb", SandboxKeys.MatomoToken, recent);
        await WriteAsync(sources, "trasig", "0123456789abcdef0123456789canary", recent);
    }

    private async Task WriteAsync(string folder, string id, string key, string start)
    {
        var keyFile = Path.Combine(folder, $"{id}.key");
        await File.WriteAllTextAsync(keyFile, key);
        var host = string.Create(CultureInfo.InvariantCulture, $"{sandbox!.Address.Host}:{sandbox.Address.Port}");
        await File.WriteAllTextAsync(Path.Combine(folder, $"{id}.yaml"), $$"""
            id: {{id}}
            connector: matomo
            parameters: { site_id: "{{SandboxKeys.MatomoSite}}" }
            secrets: { token: "file:{{keyFile}}" }
            schedule: "0 0 0 1 1 ? 2099"
            start: {{start}}
            base_address: http://{{host}}/matomo
            allowed_hosts: ["{{host}}"]
            mapping:
              - { campaign_name: "Nothing fits this*", campaign: lat-inte-tystnaden-tala }
            """);
    }
}

/// <summary>Tests that share the server with sources and a browser.</summary>
[CollectionDefinition(Name)]
public sealed class SourcesFixtures : ICollectionFixture<SourcesServer>, ICollectionFixture<Chromium>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Sources";
}
