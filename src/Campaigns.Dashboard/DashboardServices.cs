using System.Text.Encodings.Web;
using System.Text.Unicode;
using Campaigns.Dashboard.Accessibility;
using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Assets;
using Campaigns.Dashboard.Components;
using Campaigns.Dashboard.Downloads;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.CampaignList;
using Campaigns.Dashboard.Panels.Cost;
using Campaigns.Dashboard.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Dashboard;

/// <summary>How a host takes the dashboard in.</summary>
public static class DashboardServices
{
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers what the dashboard needs, except what the host decides: <c>IGraphQLTransport</c> (the way to the API), <c>DashboardLibrary</c> and <c>TimeProvider</c>.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddCampaignsDashboard(this IServiceCollection services)
    {
        services.AddOptions<DashboardOptions>()
            .BindConfiguration(DashboardOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddRazorComponents();
        // Letters of every language as themselves; what is special in HTML is encoded as before.
        services.AddWebEncoders(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddSingleton<AssetCatalog>();
        services.AddScoped<CampaignListReader>();
        services.AddScoped<IGraphQLClient, GraphQLClient>();
        services.AddScoped<CampaignReader>();
        services.AddScoped<CostReader>();
        services.AddSingleton<PendingFiles>();
        services.AddSingleton(_ => AccessibilityStatement.Read());
        services.AddScoped(provider => PageContext.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext
            ?? throw new InvalidOperationException("A page context exists only inside a request.")));
        return services;
    }

    /// <summary>Maps the pages, their assets and the form for the appearance, with security headers and error pages around them.</summary>
    /// <param name="app">The host. Call after its own middleware and before it runs.</param>
    public static WebApplication MapCampaignsDashboard(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        ErrorPages.Use(app);
        app.UseAntiforgery();

        app.MapGet(AssetCatalog.PathPrefix + "/{**name}", AssetEndpoint.AnswerAsync);
        app.MapPost(ThemeEndpoint.Path, ThemeEndpoint.Answer).DisableAntiforgery();
        app.MapMethods("/", GetAndHead, () => Results.LocalRedirect("~/kampanjer"));
        app.MapMethods("/en", GetAndHead, () => Results.LocalRedirect("~/en/kampanjer"));
        app.MapPanelDownloads();
        app.MapUploads();
        app.MapRazorComponents<App>();
        return app;
    }
}
