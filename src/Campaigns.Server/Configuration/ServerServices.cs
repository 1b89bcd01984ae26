using Campaigns.Connectors;
using Campaigns.Connectors.Authentication;
using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Sources;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Portfolio;
using Campaigns.Server.Jobs;
using Campaigns.Storage;
using Microsoft.AspNetCore.DataProtection;
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

    /// <summary>Adds the keys of encryption, in <c>keys</c> of the data folder.</summary>
    public static IServiceCollection AddKeyRing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection().SetApplicationName("Campaigns").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(configuration[DataFolderKey]!, "keys")));
        return services;
    }

    private static void HideSampleData(this IServiceCollection services)
    {
        var catalogue = services.Last(service => service.ServiceType == typeof(ICampaignCatalogue)).ImplementationType!;
        services.AddSingleton<ICampaignCatalogue>(provider => new WithoutSampleData(
            (ICampaignCatalogue)ActivatorUtilities.CreateInstance(provider, catalogue), provider.GetRequiredService<ConnectorLibrary>()));
    }

    /// <summary>Adds the stores and the definition files.</summary>
    public static IServiceCollection AddCampaignsData(this IServiceCollection services, IConfiguration configuration)
    {
        var options = ServerOptions.Of(configuration);
        services.AddCampaignsDefinitions(configuration);
        services.AddCampaignsStorage();
        if (!options.SampleData)
        {
            services.HideSampleData();
        }

        services.AddCampaignsConnectors(options.ConnectorsFolder);
        services.AddCollecting();
        services.AddKeyRing(configuration);
        services.AddSingleton<ISecretVault>(provider => new SecretFiles(
            new DirectoryInfo(Path.Combine(configuration[DataFolderKey]!, "rotated-keys")),
            provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetRequiredService<ILogger<SecretFiles>>()));
        services.AddSingleton(provider => SourceLibrary.Load(
            options.SourcesFolder ?? Path.Combine(configuration[DataFolderKey]!, "sources"),
            provider.GetRequiredService<ConnectorLibrary>(),
            schedule => Schedules.Fault(schedule, provider.GetRequiredService<TimeProvider>().GetUtcNow())));
        return services;
    }
}
