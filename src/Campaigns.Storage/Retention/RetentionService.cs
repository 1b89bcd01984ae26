using Campaigns.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campaigns.Storage.Retention;

/// <summary>Applies the retention rules once a day, the first time an hour after the start; without rules it finds nothing due.</summary>
internal sealed partial class RetentionService(AnswerRetention retention, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
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
                foreach (var removed in await retention.ApplyAsync(stoppingToken))
                {
                    Log.Removed(logger, removed.Answers, removed.Source, removed.Days);
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
        [LoggerMessage(1, LogLevel.Information, "Removed the bytes of {Answers} answers of {Source} that are older than {Days} days.")]
        public static partial void Removed(ILogger logger, long answers, string source, int days);

        [LoggerMessage(2, LogLevel.Error, "The retention rules could not be applied.")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
