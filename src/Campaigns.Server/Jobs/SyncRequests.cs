using System.Globalization;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Quartz;

namespace Campaigns.Server.Jobs;

/// <summary>Takes requests to read a source now, which the API leaves in the ledger: it may run in another process.</summary>
internal sealed partial class SyncRequests(
    ISchedulerFactory schedulers, SourceLibrary sources, ICollectionLedger ledger, TimeProvider time, ILogger<SyncRequests> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        while (await WaitAsync(timer, stoppingToken))
        {
            try
            {
                await TakeAsync(stoppingToken);
            }
            catch (MetricStoreException failure)
            {
                Log.NotTaken(logger, failure);
            }
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        var requests = await ledger.TakeSyncRequestsAsync(cancellationToken);
        foreach (var request in requests)
        {
            if (sources.Find(request.Source) is { } source)
            {
                var scheduler = await schedulers.GetScheduler(cancellationToken);
                await scheduler.ScheduleJob(Trigger(source, request), ScheduleJobOptions.Replacing, cancellationToken);
            }
            else
            {
                Log.NoSource(logger, request.Source);
            }
        }
    }

    private ITrigger Trigger(SourceDefinition source, SyncRequest request)
    {
        var trigger = TriggerBuilder.Create(time)
            .ForJob(PullKeys.Job(source.Id))
            .WithIdentity(PullKeys.Request(request.Id))
            .WithExecutionGroup(PullKeys.Account(source))
            .UsingJobData(PullKeys.RunId, request.Id)
            .StartNow();
        if (request.First is { } first)
        {
            trigger = trigger
                .UsingJobData(PullKeys.First, Text(first))
                .UsingJobData(PullKeys.Last, Text(request.Last ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Schedules.Zone).DateTime).AddDays(-1)));
        }

        return trigger.Build();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Requests to read sources could not be taken; looking again in two seconds.")]
        public static partial void NotTaken(ILogger logger, Exception failure);

        [LoggerMessage(2, LogLevel.Warning, "Somebody asked for source {Source}, which has no valid file here; nothing was read.")]
        public static partial void NoSource(ILogger logger, string source);
    }
}
