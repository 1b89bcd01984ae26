using Campaigns.Server.Jobs;
using Campaigns.Server.Tests.Infrastructure;
using Campaigns.Storage;
using Campaigns.Storage.Postgres;
using Campaigns.Storage.Tests.Postgres;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quartz;

namespace Campaigns.Server.Tests.Jobs;

/// <summary>The scheduler's tables in an empty PostgreSQL.</summary>
public sealed class ScheduleTablesTests : IAsyncLifetime
{
    private const int Workers = 8;

    private readonly PostgresServer server = new();
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Start_ManyWorkersAtTheSameMoment_MakesThemOnce()
    {
        var options = await server.CreateDatabaseAsync(Token);
        var workers = Enumerable.Range(0, Workers).Select(number => Worker(number, options)).ToArray();
        // Open already, so that nothing parts them any more.
        Array.ForEach(workers, worker => worker.GetRequiredService<PostgresDatabase>());

        await Task.WhenAll(workers.Select(worker => Task.Run(() => worker.GetServices<IHostedService>().OfType<ScheduleTables>().Single().StartingAsync(Token), Token)));

        await using var connection = new NpgsqlConnection(options.ReadConnectionString());
        var tables = await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM information_schema.tables WHERE table_name LIKE 'qrtz\\_%'");
        Assert.True(tables >= 10, $"{tables} tables");
        foreach (var worker in workers)
        {
            await (await worker.GetRequiredService<ISchedulerFactory>().GetScheduler(Token)).Shutdown(waitForJobsToComplete: false, Token);
            await worker.DisposeAsync();
        }
    }

    private ServiceProvider Worker(int number, PostgresOptions options)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Campaigns:Storage:DataFolder"] = folder.At($"worker-{number}"),
                ["Campaigns:Storage:Catalogue"] = "postgresql",
                ["Campaigns:Storage:PostgreSql:Connection"] = options.Connection,
                ["Campaigns:Storage:PostgreSql:Password"] = options.Password,
            })
            .Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddCampaignsStorage()
            .AddSingleton(TimeProvider.System)
            .AddSourceJobs(configuration)
            .RemoveAllBut(typeof(ScheduleTables))
            .BuildServiceProvider();
    }
}

/// <summary>Leaves out hosted services that would need the whole program.</summary>
file static class HostedServices
{
    public static IServiceCollection RemoveAllBut(this IServiceCollection services, Type kept)
    {
        foreach (var service in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType != kept).ToArray())
        {
            services.Remove(service);
        }

        return services;
    }
}
