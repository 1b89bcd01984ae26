using Quartz;

namespace Campaigns.Server.Jobs;

/// <summary>Adds the worker: the scheduler, a job for each source, and the taking of requests.</summary>
internal static class JobsServiceCollectionExtensions
{
    // Above one request's timeout, so that a stop in the middle of an answer is still a clean one.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(30);

    private const int Threads = 4;

    /// <summary>Adds the worker.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">Says whether the schedule is shared with other workers.</param>
    public static IServiceCollection AddSourceJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(Threads);
            quartz.UseSharedSchedule(configuration);
            quartz.UseExecutionLimits(limits => limits.ForGroupsWithPrefix(PullKeys.AccountPrefix, 1).ForOtherGroups(Threads));
        });

        // A stop signals the running jobs at once; they finish the commit that has begun and end.
        services.Configure<QuartzSchedulerOptions>(options => options.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs);
        services.AddHostedService<ScheduleTables>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        services.AddHostedService<SourceScheduler>();
        services.AddHostedService<SyncRequests>();
        return services;
    }
}
