using System.Globalization;
using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Quartz;

namespace Campaigns.Server.Jobs;

/// <summary>Reads one source. What to read comes from the cursor, never from the moment that fired, so a firing too many is harmless.</summary>
[DisallowConcurrentExecution]
internal sealed partial class PullJob(SourceLibrary sources, SourcePull pull, ICollectionLedger ledger, IWorkLeases leases, TimeProvider time, ILogger<PullJob> logger) : IJob
{
    private static readonly TimeSpan AfterStoreFailure = TimeSpan.FromMinutes(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var id = context.JobDetail.Key.Name;
        if (sources.Find(id) is not { } source)
        {
            // A job store that outlives a restart may hold the job of a source whose file is gone.
            Log.NoSource(logger, id);
            return;
        }

        try
        {
            // The scheduler keeps two sources of one account apart within a process, the lease over all workers.
            await using var lease = await leases.TakeAsync(PullKeys.Account(source), cancellationToken);
            await pull.RunAsync(source, Options(context.MergedJobDataMap), cancellationToken);
            await PlanNextAsync(context.Scheduler, source, cancellationToken);
        }
        catch (MetricStoreException failure)
        {
            Log.StoreFailed(logger, id, failure);
            await RetryAsync(context.Scheduler, source, time.GetUtcNow() + AfterStoreFailure, cancellationToken);
        }
    }

    private static PullOptions Options(JobDataMap data) => new()
    {
        RunId = Text(data, PullKeys.RunId),
        Range = Day(data, PullKeys.First) is { } first && Day(data, PullKeys.Last) is { } last ? (first, last) : null,
    };

    private static string? Text(JobDataMap data, string key) => data.TryGetValue(key, out var value) ? value as string : null;

    private static DateOnly? Day(JobDataMap data, string key) => Text(data, key) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private async Task RetryAsync(IScheduler scheduler, SourceDefinition source, DateTimeOffset at, CancellationToken cancellationToken) => await scheduler.ScheduleJob(
        TriggerBuilder.Create(time)
            .ForJob(PullKeys.Job(source.Id))
            .WithIdentity(PullKeys.Retry(source.Id))
            .WithExecutionGroup(PullKeys.Account(source))
            .StartAt(at)
            .Build(),
        ScheduleJobOptions.Replacing,
        cancellationToken);

    private async Task PlanNextAsync(IScheduler scheduler, SourceDefinition source, CancellationToken cancellationToken)
    {
        var status = (await ledger.ListStatusesAsync(cancellationToken)).First(known => known.Source == source.Id);
        var scheduled = Schedules.Next(source.Schedule, time.GetUtcNow());
        if (status.NextRunAt is { } retry && (scheduled is null || retry < scheduled))
        {
            await RetryAsync(scheduler, source, retry, cancellationToken);
        }
        else
        {
            await scheduler.UnscheduleJob(PullKeys.Retry(source.Id), cancellationToken);
            await ledger.SaveStatusAsync(status with { NextRunAt = scheduled }, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Source} was not read, because the store failed; trying again in five minutes.")]
        public static partial void StoreFailed(ILogger logger, string source, Exception failure);

        [LoggerMessage(2, LogLevel.Warning, "There is no source {Source} any more; its job does nothing.")]
        public static partial void NoSource(ILogger logger, string source);
    }
}
