using Campaigns.Connectors;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Metrics.Catalog;
using Campaigns.Storage;

namespace Campaigns.Server.Configuration;

/// <summary>Registers what every verb needs.</summary>
internal static class ServerServices
{
    /// <summary>Puts the server's own defaults below files, environment and command line.</summary>
    public static void AddServerDefaults(this IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = [new($"{StorageOptions.SectionName}:{nameof(StorageOptions.DataFolder)}", Folders.DefaultData)],
        });

    /// <summary>Adds the stores and the definition files.</summary>
    public static IServiceCollection AddCampaignsData(this IServiceCollection services, IConfiguration configuration)
    {
        var options = ServerOptions.Of(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddCampaignsStorage();
        services.AddCampaignsConnectors(options.ConnectorsFolder);
        services.AddSingleton(_ => DashboardLibrary.Load(options.DashboardsFolder, [.. MetricCatalog.All.Select(metric => metric.Id)]));
        return services;
    }
}
