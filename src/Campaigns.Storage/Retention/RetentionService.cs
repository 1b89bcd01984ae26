using Campaigns.Metrics;
using Campaigns.Metrics.Retention;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campaigns.Storage.Retention;

/// <summary>Applies the retention rules once a day, the first time an hour after the start; without rules it finds nothing due.</summary>
internal sealed partial class RetentionService(RetentionRules retention, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromHours(1);
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Period)
        {
            await Task.Delay(wait, time, stoppingToken);
            try
            {
                foreach (var run in await retention.ApplyAsync(stoppingToken))
                {
                    Log.Removed(logger, run.Subject, run.Removed, run.Source ?? run.Campaign!, run.Last, run.Days);
                }
            }
            catch (MetricStoreException failure)
            {
                // The next day tries again.
                Log.Failed(logger, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Retention removed {Subject}: {Removed} of {Owner} up to {Last}, older than {Days} days.")]
        public static partial void Removed(ILogger logger, RetentionSubject subject, long removed, string owner, DateOnly last, int days);

        [LoggerMessage(2, LogLevel.Error, "The retention rules could not be applied.")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
