using Campaigns.Metrics;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Influx;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campaigns.Storage;

/// <summary>Opens the store before any other service of the host starts.</summary>
internal sealed class StorageStart(IServiceProvider services) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        _ = services.GetRequiredService<ICatalogueDatabase>();
        // The embedded store is not checked further: with a nearly full disk what is there can still be shown.
        if (services.GetRequiredService<IMetricStore>() is InfluxMetricStore server)
        {
            await server.StartAsync(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
