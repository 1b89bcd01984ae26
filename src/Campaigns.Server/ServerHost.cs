using Campaigns.Dashboard;
using Campaigns.Server.Configuration;

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
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        });
        builder.Services.AddCampaignsServer();

        var app = builder.Build();
        app.UseResponseCompression();
        app.MapCampaignsDashboard();
        return app;
    }
}
