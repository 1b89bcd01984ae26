using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Retention;
using Campaigns.Storage;
using Campaigns.Storage.Transfer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Api.Tests.Infrastructure;

/// <summary>The API on a real server at a free port of this machine, over fakes or the real embedded store.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 23, 30, 0, TimeSpan.Zero);

    private readonly WebApplication _application;
    private readonly string? _folder;

    private ApiHost(WebApplication application, string? folder)
    {
        _application = application;
        _folder = folder;
        Client = new HttpClient { BaseAddress = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    public HttpClient Client { get; }

    public IMetricStore Store => _application.Services.GetRequiredService<IMetricStore>();

    public IPlanningLedger Planning => _application.Services.GetRequiredService<IPlanningLedger>();

    public IWindowCommitter Committer => _application.Services.GetRequiredService<IWindowCommitter>();

    public ICollectionLedger Ledger => _application.Services.GetRequiredService<ICollectionLedger>();

    public IRetentionLog Retention => _application.Services.GetRequiredService<IRetentionLog>();

    public IAnswerArchive Answers => _application.Services.GetRequiredService<IAnswerArchive>();

    public IRawAnswerStore RawAnswers => _application.Services.GetRequiredService<IRawAnswerStore>();

    public ICampaignCatalogue Catalogue => _application.Services.GetRequiredService<ICampaignCatalogue>();

    public static Task<ApiHost> StartInMemoryAsync(IMetricStore? store = null, string environment = "Development", Action<ApiOptions>? configure = null) =>
        StartAsync(environment, null, configure, services =>
        {
            services.AddSingleton(store ?? new InMemoryMetricStore());
            services.AddSingleton<ICampaignCatalogue, InMemoryCatalogue>();
            services.AddSingleton<IPlanningLedger, InMemoryPlanningLedger>();
            services.AddSingleton<IShownFigureRegistry, InMemoryShownFigureRegistry>();
            services.AddSingleton<IRawAnswerStore, InMemoryRawAnswerStore>();
        });

    public static Task<ApiHost> StartOnSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-api-").FullName;

        return StartAsync("Development", folder, null, services =>
        {
            services.AddCampaignsStorage();
            services.Configure<StorageOptions>(options => options.DataFolder = folder);
        });
    }

    public async Task<JsonNode> AskAsync(string query, object? variables = null)
    {
        using var answer = await Client.PostAsJsonAsync("/graphql", new { query, variables }, TestContext.Current.CancellationToken);

        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonNode> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString());

        return answer["data"]!;
    }

    /// <summary>The only error of an answer.</summary>
    public async Task<JsonNode> ErrorAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);

        return Assert.Single(answer["errors"]!.AsArray())!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static async Task<ApiHost> StartAsync(string environment, string? folder, Action<ApiOptions>? configure, Action<IServiceCollection> addStore)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new FixedClock(Now));
        addStore(builder.Services);
        builder.Services.AddCampaignsApi(configure);
        var application = builder.Build();
        application.MapCampaignsApi();
        await application.StartAsync(TestContext.Current.CancellationToken);

        return new ApiHost(application, folder);
    }
}
