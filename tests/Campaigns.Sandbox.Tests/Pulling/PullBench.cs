using System.Globalization;
using Campaigns.Connectors;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Observations;
using Campaigns.Sandbox.Scenario;
using Campaigns.Sandbox.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Sandbox.Tests.Pulling;

/// <summary>The program's own reader against a running sandbox, on the sandbox's clock.</summary>
internal sealed class PullBench : IAsyncDisposable
{
    private static readonly ConnectorLibrary Library = ConnectorLibrary.Load(RepositoryRoot.At("connectors")).OrThrow();

    private readonly ServiceProvider services;
    private readonly DirectoryInfo secrets = Directory.CreateTempSubdirectory("kk-sandbox");

    private PullBench(SandboxServer sandbox)
    {
        Sandbox = sandbox;
        services = new ServiceCollection().AddSingleton<TimeProvider>(sandbox.Clock).AddSourceReader().BuildServiceProvider();
    }

    public SandboxServer Sandbox { get; }

    public ISourceReader Reader => services.GetRequiredService<ISourceReader>();

    public static async Task<PullBench> StartAsync(DateTimeOffset? now = null, int googlePageRows = 10_000) => new(await SandboxServer.StartAsync(
        new SandboxOptions { Clock = new SandboxClock(now ?? SandboxOptions.DefaultNow), GooglePageRows = googlePageRows }, TestContext.Current.CancellationToken));

    public SourceAccount Account(Platform platform)
    {
        var (connector, parameters, keys) = Known(platform);
        return new SourceAccount
        {
            SourceId = connector,
            Connector = Library.Find(connector)!.Definition,
            Parameters = parameters,
            Secrets = keys.ToDictionary(key => key.Key, key => $"file:{Secret(key.Key, key.Value)}"),
            BaseAddress = platform switch
            {
                Platform.Meta => new Uri(Sandbox.Address, "/v25.0"),
                Platform.TikTok => new Uri(Sandbox.Address, "/open_api/v1.3"),
                Platform.Snapchat => new Uri(Sandbox.Address, "/v1"),
                Platform.GoogleAds => new Uri(Sandbox.Address, "/v25"),
                _ => Sandbox.BaseOf(platform),
            },
            AllowedHosts = [string.Create(CultureInfo.InvariantCulture, $"{Sandbox.Address.Host}:{Sandbox.Address.Port}")],
        };
    }

    /// <summary>Every figure of days, asked for in the steps that the connector declares.</summary>
    public async Task<List<PulledFigure>> DaysAsync(Platform platform, string stream, DateOnly from, DateOnly to)
    {
        var step = Library.Find(Account(platform).SourceId)!.Definition.Http!.Streams[stream].Windows.StepDays;
        var figures = new List<PulledFigure>();
        for (var first = from; first <= to; first = first.AddDays(step))
        {
            var last = first.AddDays(step - 1);
            figures.AddRange(await ReadAsync(platform, stream, new Window(WindowKind.Custom, first, last < to ? last : to)));
        }

        return figures;
    }

    /// <summary>Every figure of one window; what the platform marked as failed is a fault here.</summary>
    public async Task<List<PulledFigure>> ReadAsync(Platform platform, string stream, Window window)
    {
        var figures = new List<PulledFigure>();
        await foreach (var page in Reader.ReadAsync(new PullRequest(Account(platform), stream, window), TestContext.Current.CancellationToken))
        {
            Assert.Empty(page.Rejected);
            figures.AddRange(page.Figures);
        }

        return figures;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Sandbox.DisposeAsync();
        secrets.Delete(recursive: true);
    }

    private static (string Connector, Dictionary<string, string> Parameters, Dictionary<string, string> Keys) Known(Platform platform)
    {
        var oauth = new Dictionary<string, string> { ["client_id"] = SandboxKeys.ClientId, ["client_secret"] = SandboxKeys.ClientSecret, ["refresh_token"] = SandboxKeys.RefreshToken };
        return platform switch
        {
            Platform.Meta => ("meta", new() { ["account_id"] = SandboxKeys.MetaAccount }, new() { ["access_token"] = SandboxKeys.MetaToken }),
            Platform.TikTok => ("tiktok", new() { ["advertiser_id"] = SandboxKeys.TikTokAdvertiser }, new() { ["access_token"] = SandboxKeys.TikTokToken }),
            Platform.Snapchat => ("snapchat", new() { ["account_id"] = SandboxKeys.SnapchatAccount }, oauth),
            Platform.GoogleAds => ("google-ads", new() { ["customer_id"] = SandboxKeys.GoogleCustomer, ["manager_id"] = SandboxKeys.GoogleManager }, new(oauth) { ["developer_token"] = SandboxKeys.GoogleDeveloperToken }),
            _ => ("matomo", new() { ["site_id"] = SandboxKeys.MatomoSite }, new() { ["token"] = SandboxKeys.MatomoToken }),
        };
    }

    private string Secret(string name, string value)
    {
        var path = Path.Combine(secrets.FullName, $"{name}-{value.Length}");
        File.WriteAllText(path, value);
        return path;
    }
}
