using Campaigns.Storage;
using Campaigns.Storage.Postgres;
using Quartz;

namespace Campaigns.Server.Jobs;

/// <summary>
/// The schedule in PostgreSQL when the catalogue is there: several workers share the sources, a source is read by one of them at a time, and the work of one
/// that is killed is taken up by another. With the embedded catalogue there is one worker and its schedule is in memory: the cursor knows what is missing.
/// </summary>
internal static class SharedSchedule
{
    // A worker that says nothing for so long is dead; shorter than a pull, longer than a pause of the machine.
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(8);

    /// <summary>Puts the schedule where the settings say.</summary>
    /// <param name="quartz">The scheduler.</param>
    /// <param name="configuration">The configuration.</param>
    public static void UseSharedSchedule(this IQuartzBuilder quartz, IConfiguration configuration)
    {
        if (configuration.GetSection(StorageOptions.SectionName).Get<StorageOptions>() is not { UsesPostgres: true })
        {
            return;
        }

        var postgres = configuration.GetSection(PostgresOptions.SectionName).Get<PostgresOptions>() ?? new PostgresOptions();
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(postgres.ReadConnectionString());
            store.ProvisionSchema();
            store.UseSystemTextJsonSerializer();
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = CheckIn;
                cluster.CheckinMisfireThreshold = Silence;
            });
        });
    }
}
