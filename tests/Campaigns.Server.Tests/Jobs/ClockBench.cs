using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Sources;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Server.Jobs;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;

namespace Campaigns.Server.Tests.Jobs;

/// <summary>The worker as the program adds it, with the real scheduler, planner and embedded store, sources at 02:30 and a clock to turn.</summary>
internal sealed class ClockBench : IAsyncDisposable
{
    public const string Source = "meta";

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Hung = TimeSpan.FromMinutes(2);
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kk-clock");
    private readonly SqliteDatabase database;
    private readonly SqlCollectionLedger ledger;
    private readonly IHost host;

    private ClockBench(DateOnly first, params SourceDefinition[] others)
    {
        Clock = new TurnedClock(new DateTimeOffset(first.AddDays(1), new TimeOnly(11, 0), TimeSpan.Zero));
        database = SqliteDatabase.Open(folder.FullName, TimeProvider.System, NullLogger.Instance);
        var store = new SqliteMetricStore(database);
        ledger = new SqlCollectionLedger(database);
        Reader = new CountingReader(Platform(first));
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new SourceLibrary([.. others, SourceAt(Source, "0 30 2 * * ?", first)], []))
            .AddSingleton<ISourceReader>(Reader)
            .AddSingleton<ICollectionLedger>(ledger)
            .AddSingleton<ICampaignCatalogue>(new SqlCampaignCatalogue(database))
            .AddSingleton<IMetricStore>(store)
            .AddSingleton<IRawAnswerStore>(new SqlRawAnswerStore(database))
            .AddSingleton<IWindowCommitter>(new SqliteWindowCommitter(store))
            .AddSingleton<IWorkLeases>(new LocalWorkLeases())
            .AddLogging()
            .AddCollecting()
            .AddSourceJobs(new ConfigurationBuilder().Build());
        host = builder.Build();
    }

    public TurnedClock Clock { get; }

    public CountingReader Reader { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts the worker at eleven UTC on the day after the first, and waits until it has caught up.</summary>
    public static async Task<ClockBench> StartAsync(DateOnly first, params SourceDefinition[] others)
    {
        var bench = new ClockBench(first, others);
        await bench.host.StartAsync(Token);
        await bench.UntilRunsAsync(1);
        return bench;
    }

    /// <summary>A source with its schedule.</summary>
    public static SourceDefinition SourceAt(string id, string schedule, DateOnly first)
    {
        var connector = FakeConnector.With(("ads_daily", FakeConnector.Days));
        return new SourceDefinition
        {
            Id = id,
            Connector = connector,
            Name = connector.Name,
            Account = new SourceAccount { SourceId = id, Connector = connector, Parameters = new Dictionary<string, string>(), Secrets = new Dictionary<string, string>() },
            Schedule = schedule,
            Start = first,
            Mapping = [new MappingRule { CampaignName = new Glob("*"), Target = new MappingTarget("litt", null, AudienceCell.All) }],
        };
    }

    /// <summary>Lets time pass in quarters of an hour; when one reaches the next firing, the run is waited for before time passes on.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Step)
        {
            var (runs, due) = ((await RunsAsync()).Count, await NextFiringAsync() <= Clock.GetUtcNow() + Step);
            Clock.Pass(Step);
            if (due)
            {
                await UntilRunsAsync(runs + 1);
            }

            // So that a firing too many has its chance.
            await Task.Delay(2, Token);
        }
    }

    /// <summary>Runs, oldest first.</summary>
    public async Task<List<SourceRun>> RunsAsync() => [.. (await ledger.ListRunsAsync(Source, 100, Token)).OrderBy(run => run.StartedAt)];

    /// <summary>When runs began, in Stockholm, in the order of the clock; the first is the one at the start.</summary>
    public async Task<List<string>> RunTimesAsync() =>
        [.. (await RunsAsync()).Select(run => TimeZoneInfo.ConvertTime(run.StartedAt, Stockholm).ToString("yyyy-MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Days that are kept, in order.</summary>
    public async Task<List<DateOnly>> DaysAsync() => [.. (await ledger.ListWindowsAsync(Source, Token)).Select(place => place.Window.First!.Value).Order()];

    /// <summary>Sum of what is stored; every day holds one.</summary>
    public async Task<decimal> TotalAsync() => (await new SqliteMetricStore(database).ReadAsync(new ObservationQuery(), Token).ToListAsync(Token)).Sum(figure => figure.Value ?? 0);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        database.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<DateTimeOffset?> NextFiringAsync()
    {
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Token);
        return (await scheduler.GetTrigger(PullKeys.Schedule(Source), Token))?.NextFireTimeUtc;
    }

    // Until so many runs have ended and been planned on; only a scheduler that has stopped needs so long.
    private async Task UntilRunsAsync(int runs)
    {
        var started = TimeProvider.System.GetTimestamp();
        while ((await RunsAsync()).Count(run => run.FinishedAt is not null) < runs || (await ledger.ListStatusesAsync(Token)).All(status => status.NextRunAt is null))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Hung, $"{runs} runs were waited for at {Clock.GetUtcNow():O}.");
            await Task.Delay(2, Token);
        }
    }

    private FakePlatform Platform(DateOnly first)
    {
        var platform = new FakePlatform(Clock) { PageSize = 50 };
        for (var day = 0; day < 10; day++)
        {
            platform.Set(new PlatformObject("1", "LITT"), Window.Day(first.AddDays(day)), 1);
        }

        return platform;
    }
}
