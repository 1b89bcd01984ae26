using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Retention;
using Campaigns.Storage.Backups;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Postgres;
using Campaigns.Storage.Retention;
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
    /// <see cref="IShownFigureRegistry"/>, <see cref="ICollectionLedger"/>, <see cref="IWorkLeases"/>, <see cref="IRetentionLog"/> and <see cref="IWindowCommitter"/> on the database of
    /// <see cref="StorageOptions.DataFolder"/>; the figures live on an InfluxDB server when <see cref="StorageOptions.Metrics"/> says so, all the rest
    /// in PostgreSQL when <see cref="StorageOptions.Catalogue"/> does. The host opens them before anything else starts, and does not start when one
    /// cannot be used.
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
        services.AddPostgresDatabase();
        services.AddSingleton<ICatalogueDatabase>(provider => Settings(provider).UsesPostgres
            ? provider.GetRequiredService<PostgresDatabase>()
            : provider.GetRequiredService<SqliteDatabase>());
        services.AddSingleton<SqliteMetricStore>();
        services.AddInfluxMetricStore();
        services.AddSingleton<IMetricStore>(provider => Settings(provider).UsesInflux
            ? provider.GetRequiredService<InfluxMetricStore>()
            : provider.GetRequiredService<SqliteMetricStore>());
        services.AddSingleton<ICollectionLedger, SqlCollectionLedger>();
        services.AddSingleton<CaptureWatch>();
        services.AddSingleton<IWindowCommitter>(provider => new WatchedCommitter(
            Settings(provider).IsEmbedded
                ? ActivatorUtilities.CreateInstance<SqliteWindowCommitter>(provider)
                : ActivatorUtilities.CreateInstance<OrderedWindowCommitter>(provider),
            provider.GetRequiredService<CaptureWatch>()));
        services.AddSingleton<IWorkLeases>(provider => Settings(provider).UsesPostgres
            ? ActivatorUtilities.CreateInstance<PostgresWorkLeases>(provider)
            : new LocalWorkLeases());
        services.AddSingleton<ICampaignCatalogue, SqlCampaignCatalogue>();
        services.AddSingleton<IPlanningLedger, SqlPlanningLedger>();
        services.AddSingleton<IShownFigureRegistry, SqlShownFigureRegistry>();
        services.AddSingleton<IAnswerArchive, SqlRawAnswerStore>();
        services.AddSingleton<IRawAnswerStore>(provider => provider.GetRequiredService<IAnswerArchive>());
        services.AddSingleton<ICatalogueTables>(provider => Settings(provider).UsesPostgres
            ? ActivatorUtilities.CreateInstance<PostgresCatalogueTables>(provider)
            : ActivatorUtilities.CreateInstance<SqliteCatalogueTables>(provider));
        services.AddSingleton<MovableStore>();
        services.AddSingleton<IInstallationBackup>(provider => Settings(provider).IsEmbedded
            ? ActivatorUtilities.CreateInstance<EmbeddedBackup>(provider)
            : ActivatorUtilities.CreateInstance<ArchiveBackup>(provider));
        services.AddSingleton<BackupRequests>();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidation>();
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IRetentionLog, SqlRetentionLog>();
        services.AddSingleton<IFigureRemoval>(provider => (IFigureRemoval)provider.GetRequiredService<IMetricStore>());
        services.AddSingleton<IRetentionRule, AnswerRetention>();
        services.AddSingleton<IRetentionRule, UnmappedRetention>();
        services.AddSingleton<IRetentionRule, FigureRetention>();
        services.AddSingleton<RetentionRules>();
        services.AddHostedService<StorageStart>();
        return services;
    }

    /// <summary>Adds what a process that holds the store for long does for it: makes backups that other processes ask for, and once a day looks for damage and applies the retention rules.</summary>
    /// <param name="services">The services, with <see cref="AddCampaignsStorage"/>.</param>
    public static IServiceCollection AddCampaignsStorageUpkeep(this IServiceCollection services)
    {
        services.AddHostedService<BackupService>();
        services.AddHostedService<DamageWatch>();
        services.AddHostedService<RetentionService>();
        return services;
    }

    private static StorageOptions Settings(IServiceProvider services) => services.GetRequiredService<IOptions<StorageOptions>>().Value;

    private static SqliteDatabase Open(IServiceProvider services) => SqliteDatabase.Open(
        Settings(services).DataFolder,
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<SqliteDatabase>>());
}
