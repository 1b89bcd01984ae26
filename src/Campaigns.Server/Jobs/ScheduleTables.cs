using Campaigns.Metrics.Collection;
using Quartz;

namespace Campaigns.Server.Jobs;

/// <summary>
/// Lets the scheduler make its tables before anything else starts, one process at a time. A scheduler that cannot make them, because another makes them at the
/// same moment, looks once more and is refused when that one is half done.
/// </summary>
internal sealed class ScheduleTables(ISchedulerFactory schedulers, IWorkLeases leases) : IHostedLifecycleService
{
    private const string Work = "schedule-tables";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var lease = await leases.TakeAsync(Work, cancellationToken);
        // Makes the scheduler, which looks for its tables then; the hosted service starts this one later.
        _ = await schedulers.GetScheduler(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
