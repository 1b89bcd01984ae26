using Campaigns.Api;
using Campaigns.Dashboard;
using Campaigns.Dashboard.Api;
using Campaigns.Server.Configuration;
using Campaigns.Server.Jobs;
using Campaigns.Server.Templates;
using Campaigns.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Server;

/// <summary>Puts the rooms together into one web application.</summary>
public static class ServerHost
{
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
        AddServices(builder);

        var app = builder.Build();
        app.UseResponseCompression();
        app.MapCampaignsApi();
        app.MapCampaignsDashboard();
        app.MapImportTemplates();
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddProblemDetails();
        services.AddResponseCompression();
        services.AddCampaignsData(builder.Configuration);
        services.AddCampaignsApi();
        services.AddCampaignsDashboard();
        services.AddSingleton<IGraphQLTransport, InProcessTransport>();
        services.AddCampaignsStorageUpkeep();
        services.AddHostedService<FirstStart>();
        services.AddSourceJobs();
        services.AddHostedService<AddressLine>();

        var data = builder.Configuration[$"{StorageOptions.SectionName}:{nameof(StorageOptions.DataFolder)}"]!;
        services.AddDataProtection().SetApplicationName("Campaigns").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data, "keys")));
    }
}
