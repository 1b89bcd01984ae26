using Campaigns.Metrics;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campaigns.Storage.Backups;

/// <summary>Reads every page of the embedded database once a day; damage is told by the log and by <c>/health/ready</c>, before a backup of it replaces good ones.</summary>
internal sealed partial class DamageWatch(SqliteDatabase database, TimeProvider time, ILogger<DamageWatch> logger) : BackgroundService
{
    // The start has checked already.
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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
