using Campaigns.Connectors.Authentication;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Replay;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Connectors.Tests.Loopback;

/// <summary>The real reader with its real way out, on a clock whose waits are over at once.</summary>
internal sealed class ReaderBench : IDisposable
{
    public const string Canary = "canary/A+&=\"x\"-7f3a9c";

    private const string Definition = """
        id: ads
        kind: http
        name: { sv: Annonser, en: Ads }
        documentation: https://a.example.test/docs
        http:
          api_version: v1
          base_address: https://a.example.test/v1
          hosts: [accounts.example.test]
          parameters:
            account_id: { name: { sv: Konto, en: Account }, pattern: '[0-9]+' }
          secrets: SECRETS
          authentication: AUTHENTICATION
          timeout_seconds: 2
        KEYCHECK  rate_limits: { requests_per_minute: 6000 }
          errors:
            present: [error]
            code: [error.code]
            message: [error.message]
            trace: [error.trace, 'header:x-trace']
            rules: [{ code: ['190'], as: key_expired, then: stop }]
          account: { request: { METHODpath: '/a/{account_id}' }, name: name, time_zone: zone, currency: currency }
          pagination: { type: next_url, next: next }
          streams:
            daily:
              request: { METHODpath: '/a/{account_id}/report', query: { from: '{from}', to: '{to}' } }
              records: { path: 'data[]' }
              windows: { kinds: [day] }
              dimensions: { date: day, campaign_id: c, campaign_name: { path: n, optional: true }, channel: { constant: tiktok } }
              metrics:
                impressions: imp
        """;

    private readonly ServiceProvider services;
    private readonly LibraryFolder folder = new();

    public ReaderBench(string authentication = "{ type: bearer, token: key }", string secrets = "{ key: { name: { sv: Nyckel, en: Key } } }", bool realTime = false, ISecretVault? vault = null, string? keyCheck = null)
    {
        var isForm = authentication.Contains("type: form", StringComparison.Ordinal);
        folder.Add("ads", Definition.Replace("SECRETS", secrets, StringComparison.Ordinal).Replace("AUTHENTICATION", authentication, StringComparison.Ordinal).Replace("KEYCHECK", keyCheck is null ? string.Empty : $"  key_check: {keyCheck}\n", StringComparison.Ordinal).Replace("METHOD", isForm ? "method: post, " : string.Empty, StringComparison.Ordinal));
        Connector = ConnectorLibrary.Load(folder.Path).OrThrow().Find("ads")!.Definition;
        SecretFile = Path.Combine(folder.Path, "key.txt");
        File.WriteAllText(SecretFile, Canary + "\n");
        var host = new ServiceCollection().AddSingleton<TimeProvider>(realTime ? TimeProvider.System : Time);
        if (vault is not null)
        {
            host.AddSingleton(vault);
        }

        services = host
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSourceReader()
            .BuildServiceProvider();
        Reader = services.GetRequiredService<ISourceReader>();
    }

    public ConnectorDefinition Connector { get; }

    public string SecretFile { get; }

    public ReplayTime Time { get; } = new(new DateTimeOffset(2026, 11, 21, 6, 0, 0, TimeSpan.Zero));

    public LogLines Log { get; } = new();

    public ISourceReader Reader { get; }

    public SourceAccount Account(Uri? address, params string[] allowed) => new()
    {
        SourceId = "source",
        Connector = Connector,
        Parameters = new Dictionary<string, string> { ["account_id"] = "1" },
        Secrets = Connector.Http!.Secrets.Keys.ToDictionary(name => name, _ => $"file:{SecretFile}", StringComparer.Ordinal),
        TimeZone = "Europe/Stockholm",
        BaseAddress = address,
        AllowedHosts = allowed,
    };

    public SourceAccount Account(LoopbackPlatform platform) => Account(new Uri(platform.Address, "/v1"), platform.Address.Authority);

    public Task<List<PulledPage>> ReadAsync(LoopbackPlatform platform, CancellationToken? cancellationToken = null) => ReadAsync(Account(platform), cancellationToken);

    public async Task<List<PulledPage>> ReadAsync(SourceAccount account, CancellationToken? cancellationToken = null)
    {
        var pages = new List<PulledPage>();
        var window = new Window(WindowKind.Custom, new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 7));
        await foreach (var page in Reader.ReadAsync(new PullRequest(account, "daily", window), cancellationToken ?? TestContext.Current.CancellationToken))
        {
            pages.Add(page);
        }

        return pages;
    }

    public async Task<SourceFailure> FailAsync(SourceAccount account) => (await Assert.ThrowsAsync<SourceFailureException>(() => ReadAsync(account))).Failure;

    public static string Page(int impressions, string? next = null, string day = "2026-10-05") =>
        $$"""{"data":[{"day":"{{day}}","c":"c1","imp":{{impressions}}}]{{(next is null ? string.Empty : $",\"next\":\"{next}\"")}}}""";

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }
}
