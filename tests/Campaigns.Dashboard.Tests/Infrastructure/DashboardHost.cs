using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Metrics.Catalog;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Dashboard.Tests.Infrastructure;

/// <summary>The dashboard in a host of its own on a free port, on an API whose answers the test gives.</summary>
internal sealed class DashboardHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private DashboardHost(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public HttpClient Client { get; }

    public static async Task<DashboardHost> StartAsync(IGraphQLTransport api)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddCampaignsDashboard();
        builder.Services.AddSingleton(api);
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(DashboardLibrary.Load(RepositoryFolder.Of("dashboards"), [.. MetricCatalog.All.Select(metric => metric.Id)]));
        builder.Services.AddSingleton<IGraphQLClient, GraphQLClient>();
        var app = builder.Build();
        app.MapCampaignsDashboard();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
