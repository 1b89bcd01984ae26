using Campaigns.Api;
using Campaigns.Api.Importing;
using Campaigns.Dashboard;
using Campaigns.Dashboard.Api;
using Campaigns.Server.Configuration;
using Campaigns.Server.Importing;
using Campaigns.Server.Jobs;
using Campaigns.Server.Roles;
using Campaigns.Server.Templates;
using Campaigns.Storage;

namespace Campaigns.Server;

/// <summary>Puts the rooms together into one web application, as far as this process has a role for them.</summary>
public static class ServerHost
{
    private const int CostOfADashboardPerMinute = 50_000_000;
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Builds the application without starting it.</summary>
    /// <param name="args">Configuration on top of files and environment, as <c>--urls=…</c> and <c>--Section:Key=value</c>.</param>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        ((IConfigurationBuilder)builder.Configuration).AddServerDefaults();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        });
        builder.Logging.WithoutStartFailures();
        var roles = RoleOptions.Of(builder.Configuration);
        AddServices(builder, roles);

        var app = builder.Build();
        app.UseResponseCompression();
        Map(app, roles);
        return app;
    }

    private static void Map(WebApplication app, RoleOptions roles)
    {
        if (roles.Has(ProcessRoles.Api))
        {
            app.MapCampaignsApi();
        }
        else if (roles.OpensStore)
        {
            app.MapCampaignsHealth();
        }
        else
        {
            app.MapDashboardHealth();
        }

        if (roles.Has(ProcessRoles.Dashboard))
        {
            app.MapCampaignsDashboard();
            app.MapImportTemplates();
        }
    }

    private static void AddServices(WebApplicationBuilder builder, RoleOptions roles)
    {
        var services = builder.Services;
        services.AddProblemDetails();
        services.AddResponseCompression();
        services.AddHostedService<AddressLine>();
        services.AddCampaignsDefinitions(builder.Configuration);
        if (roles.OpensStore)
        {
            services.AddCampaignsData(builder.Configuration);
        }

        if (roles.Has(ProcessRoles.Worker))
        {
            services.AddCampaignsStorageUpkeep();
            services.AddHostedService<FirstStart>();
            services.AddSourceJobs(builder.Configuration);
        }

        if (roles.Has(ProcessRoles.Api))
        {
            AddApi(services, roles);
        }

        if (roles.Has(ProcessRoles.Dashboard))
        {
            AddDashboard(builder, roles);
        }
    }

    // Without pages in this process, the pages of all readers come over HTTP from the one address of the dashboard.
    private static void AddApi(IServiceCollection services, RoleOptions roles)
    {
        services.AddSingleton<IFileDesk, FileDesk>();
        services.AddSingleton<IFileExcerpts, WorkbookExcerpts>();
        if (roles.Has(ProcessRoles.Dashboard))
        {
            services.AddCampaignsApi();
        }
        else
        {
            services.AddCampaignsApi(maxCostPerMinute: CostOfADashboardPerMinute);
        }
    }

    private static void AddDashboard(WebApplicationBuilder builder, RoleOptions roles)
    {
        var services = builder.Services;
        services.AddCampaignsDashboard();
        if (roles.ApiAddress is { } address)
        {
            services.AddRemoteApi(address);
            services.AddSingleton<IGraphQLTransport, HttpTransport>();
        }
        else
        {
            services.AddSingleton<IGraphQLTransport, InProcessTransport>();
        }

        services.AddKeyRing(builder.Configuration);
    }
}
