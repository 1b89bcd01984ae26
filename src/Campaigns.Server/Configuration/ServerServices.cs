using Campaigns.Connectors;
using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Sources;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Metrics.Catalog;
using Campaigns.Server.Jobs;
using Campaigns.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Server.Configuration;

/// <summary>Registers what every verb needs.</summary>
internal static class ServerServices
{
    private const string DataFolderKey = $"{StorageOptions.SectionName}:{nameof(StorageOptions.DataFolder)}";

    /// <summary>Puts the server's own defaults below files, environment and command line.</summary>
    public static void AddServerDefaults(this IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = [new(DataFolderKey, Folders.DefaultData)],
        });

    /// <summary>Adds the clock and the definition files of connectors and dashboards.</summary>
    public static IServiceCollection AddCampaignsDefinitions(this IServiceCollection services, IConfiguration configuration)
    {
        var options = ServerOptions.Of(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => ConnectorLibrary.Load(options.ConnectorsFolder).OrThrow());
        services.TryAddSingleton(_ => DashboardLibrary.Load(options.DashboardsFolder, [.. MetricCatalog.All.Select(metric => metric.Id)]));
        return services;
    }

    /// <summary>Adds the stores and the definition files.</summary>
    public static IServiceCollection AddCampaignsData(this IServiceCollection services, IConfiguration configuration)
    {
        var options = ServerOptions.Of(configuration);
        services.AddCampaignsDefinitions(configuration);
        services.AddCampaignsStorage();
        services.AddCampaignsConnectors(options.ConnectorsFolder);
        services.AddCollecting();
        services.AddSingleton(provider => SourceLibrary.Load(
            options.SourcesFolder ?? Path.Combine(configuration[DataFolderKey]!, "sources"),
            provider.GetRequiredService<ConnectorLibrary>(),
            schedule => Schedules.Fault(schedule, provider.GetRequiredService<TimeProvider>().GetUtcNow())));
        return services;
    }
}
