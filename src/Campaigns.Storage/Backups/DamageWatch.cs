using Campaigns.Metrics;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Backups;

/// <summary>Reads every page of the embedded database once a day; damage is told by the log and by <c>/health/ready</c>, before a backup of it replaces good ones.</summary>
internal sealed partial class DamageWatch(IServiceProvider services, TimeProvider time, ILogger<DamageWatch> logger) : BackgroundService
{
    // The start has checked already.
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing is opened for it: with both servers there is no embedded database.
        if (services.GetRequiredService<IOptions<StorageOptions>>().Value.IsServed)
        {
            return;
        }

        var database = services.GetRequiredService<SqliteDatabase>();
        while (true)
        {
            await Task.Delay(Period, time, stoppingToken);
            try
            {
                await Task.Run(database.RefuseDamage, stoppingToken);
                Log.Whole(logger, database.File);
            }
            catch (MetricStoreException damage)
            {
                Log.Damaged(logger, damage);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Database {File} read through and found whole.")]
        public static partial void Whole(ILogger logger, string file);

        [LoggerMessage(2, LogLevel.Critical, "The daily reading found damage.")]
        public static partial void Damaged(ILogger logger, Exception damage);
    }
}
