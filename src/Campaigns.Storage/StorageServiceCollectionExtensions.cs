using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Backups;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Transfer;
using Campaigns.Storage.Transfer.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage;

/// <summary>Registers the store of figures, the catalogue and the kept answers.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IMetricStore"/>, <see cref="ICampaignCatalogue"/>, <see cref="IRawAnswerStore"/>, <see cref="IPlanningLedger"/>,
    /// <see cref="IShownFigureRegistry"/>, <see cref="ICollectionLedger"/> and <see cref="IWindowCommitter"/> on the database of
    /// <see cref="StorageOptions.DataFolder"/>; <see cref="IMetricStore"/> is an InfluxDB server when <see cref="StorageOptions.Metrics"/> says so. The host opens it before anything else starts, and does not start when it cannot be used.
    /// </summary>
    /// <param name="services">The services; a <see cref="TimeProvider"/> that is already there is used.</param>
    public static IServiceCollection AddCampaignsStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>()
            .BindConfiguration(StorageOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Open);
        services.AddSingleton<ICatalogueDatabase>(provider => provider.GetRequiredService<SqliteDatabase>());
        services.AddSingleton<SqliteMetricStore>();
        services.AddInfluxMetricStore();
        services.AddSingleton<IMetricStore>(provider => IsInflux(provider)
            ? provider.GetRequiredService<InfluxMetricStore>()
            : provider.GetRequiredService<SqliteMetricStore>());
        services.AddSingleton<ICollectionLedger, SqlCollectionLedger>();
        services.AddSingleton<IWindowCommitter>(provider => IsInflux(provider)
            ? ActivatorUtilities.CreateInstance<OrderedWindowCommitter>(provider)
            : ActivatorUtilities.CreateInstance<SqliteWindowCommitter>(provider));
        services.AddSingleton<ICampaignCatalogue, SqlCampaignCatalogue>();
        services.AddSingleton<IPlanningLedger, SqlPlanningLedger>();
        services.AddSingleton<IShownFigureRegistry, SqlShownFigureRegistry>();
        services.AddSingleton<IAnswerArchive, SqliteRawAnswerStore>();
        services.AddSingleton<IRawAnswerStore>(provider => provider.GetRequiredService<IAnswerArchive>());
        services.AddSingleton<ICatalogueTables, SqliteCatalogueTables>();
        services.AddSingleton<MovableStore>();
        services.AddSingleton<IInstallationBackup, EmbeddedBackup>();
        services.AddSingleton<BackupRequests>();
        services.AddHostedService<StorageStart>();
        return services;
    }

    /// <summary>Adds what a process that holds the store for long does for it: makes backups that other processes ask for, and looks for damage once a day.</summary>
    /// <param name="services">The services, with <see cref="AddCampaignsStorage"/>.</param>
    public static IServiceCollection AddCampaignsStorageUpkeep(this IServiceCollection services)
    {
        services.AddHostedService<BackupService>();
        services.AddHostedService<DamageWatch>();
        return services;
    }

    private static bool IsInflux(IServiceProvider services) =>
        services.GetRequiredService<IOptions<StorageOptions>>().Value.UsesInflux;

    private static SqliteDatabase Open(IServiceProvider services) => SqliteDatabase.Open(
        services.GetRequiredService<IOptions<StorageOptions>>().Value.DataFolder,
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<SqliteDatabase>>());
}
