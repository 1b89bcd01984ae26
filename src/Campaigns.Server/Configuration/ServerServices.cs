using Campaigns.Dashboard;

namespace Campaigns.Server.Configuration;

/// <summary>Registers what every verb needs.</summary>
internal static class ServerServices
{
    public static IServiceCollection AddCampaignsServer(this IServiceCollection services)
    {
        services.AddOptions<ServerOptions>()
            .BindConfiguration(ServerOptions.SectionName)
            .ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddProblemDetails();
        services.AddResponseCompression();
        services.AddCampaignsDashboard();
        services.AddHostedService<AddressLine>();
        return services;
    }
}
