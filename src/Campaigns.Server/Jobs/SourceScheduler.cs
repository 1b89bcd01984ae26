using Campaigns.Connectors.Sources;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;
using Quartz;

namespace Campaigns.Server.Jobs;

/// <summary>Gives every source its job and its schedule at start, and reads at once every source whose cursor is behind.</summary>
internal sealed partial class SourceScheduler(
    ISchedulerFactory schedulers, SourceLibrary sources, ICampaignCatalogue catalogue, ICollectionLedger ledger, TimeProvider time, ILogger<SourceScheduler> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var fault in sources.Faults)
        {
            Log.Fault(logger, fault.ToString());
        }

        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var statuses = (await ledger.ListStatusesAsync(cancellationToken)).ToDictionary(status => status.Source, StringComparer.Ordinal);
        foreach (var source in sources.Sources)
        {
            await catalogue.SaveSourceAsync(source.ToSource(), cancellationToken);
            try
            {
                await ScheduleAsync(scheduler, source, statuses.GetValueOrDefault(source.Id), cancellationToken);
            }
            catch (SchedulerException refused)
            {
                // Its last firing may have passed since the file was checked. The other sources are read all the same.
                Log.NotScheduled(logger, source.Id, refused);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ScheduleAsync(IScheduler scheduler, SourceDefinition source, SourceStatus? status, CancellationToken cancellationToken)
    {
        // With a shared schedule another worker takes up the pull of one that was killed; the cursor says what is left of it.
        var job = JobBuilder.Create<PullJob>().WithIdentity(PullKeys.Job(source.Id)).StoreDurably().RequestRecovery().Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, cancellationToken);
        var kept = await scheduler.GetTrigger(PullKeys.Schedule(source.Id), cancellationToken) as ICronTrigger;
        var isMissed = kept?.NextFireTimeUtc <= time.GetUtcNow();
        if (kept is null || kept.CronExpressionString != source.Schedule || kept.TimeZone.Id != Schedules.Zone.Id)
        {
            // A trigger that is kept by a job store stays as it is, or a firing missed while the program was down would be forgotten.
            await scheduler.ScheduleJob(Scheduled(source), ScheduleJobOptions.Replacing, cancellationToken);
        }

        if (!isMissed && await IsBehindAsync(source, status, cancellationToken))
        {
            Log.CatchingUp(logger, source.Id);
            await scheduler.ScheduleJob(Once(source, PullKeys.CatchUp(source.Id)).StartNow().Build(), ScheduleJobOptions.Replacing, cancellationToken);
        }
        else if (!isMissed && status?.NextRunAt is { } retry && retry < Schedules.Next(source.Schedule, time.GetUtcNow()))
        {
            await scheduler.ScheduleJob(Once(source, PullKeys.Retry(source.Id)).StartAt(retry).Build(), ScheduleJobOptions.Replacing, cancellationToken);
        }
    }

    private ITrigger Scheduled(SourceDefinition source) => TriggerBuilder.Create(time)
        .ForJob(PullKeys.Job(source.Id))
        .WithIdentity(PullKeys.Schedule(source.Id))
        .WithExecutionGroup(PullKeys.Account(source))
        .WithSchedule(CronScheduleBuilder.Create(source.Schedule).InTimeZone(Schedules.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();

    private TriggerBuilder<IJob> Once(SourceDefinition source, TriggerKey key) => TriggerBuilder.Create(time)
        .ForJob(PullKeys.Job(source.Id))
        .WithIdentity(key)
        .WithExecutionGroup(PullKeys.Account(source));

    // Never read, due while the program was down, or cut in the middle.
    private async Task<bool> IsBehindAsync(SourceDefinition source, SourceStatus? status, CancellationToken cancellationToken)
    {
        if (status?.NextRunAt is not { } next || next <= time.GetUtcNow())
        {
            return true;
        }

        var newest = await ledger.ListRunsAsync(source.Id, 1, cancellationToken);
        return newest.Count > 0 && newest[0].State is RunState.Running or RunState.Interrupted;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Source left out: {Fault}")]
        public static partial void Fault(ILogger logger, string fault);

        [LoggerMessage(2, LogLevel.Information, "{Source} is behind and is read now.")]
        public static partial void CatchingUp(ILogger logger, string source);

        [LoggerMessage(3, LogLevel.Error, "The scheduler refused {Source}, which is not read by itself. Correct schedule in its file and start again; the verb check shows what is wrong.")]
        public static partial void NotScheduled(ILogger logger, string source, Exception refused);
    }
}
