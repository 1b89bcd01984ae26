using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Sandbox.Scenario;
using Campaigns.Sandbox.Tests.Pulling;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Sandbox.Tests.Collecting;

/// <summary>A source on the sandbox with the real reader, collector and embedded store; the sandbox's clock says which morning it is.</summary>
internal sealed class CollectBench : IAsyncDisposable
{
    public const string Campaign = "lat-inte-tystnaden-tala";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kk-collect");
    private readonly PullBench pull;
    private readonly SqliteDatabase database;
    private readonly SourceDefinition source;

    private CollectBench(PullBench pull, Platform platform, DateOnly start)
    {
        this.pull = pull;
        database = SqliteDatabase.Open(folder.FullName, TimeProvider.System, NullLogger.Instance);
        var store = new SqliteMetricStore(database);
        Stores = new PullStores(store, new SqlRawAnswerStore(database), new SqlCampaignCatalogue(database), new SqlCollectionLedger(database), new SqliteWindowCommitter(store));
        var account = pull.Account(platform);
        source = new SourceDefinition
        {
            Id = account.SourceId,
            Connector = account.Connector,
            Name = account.Connector.Name,
            Account = account,
            Schedule = SourceFile.DefaultSchedule,
            Start = start,
            Mapping = [new MappingRule { CampaignName = new Glob("LITT23*"), Target = new MappingTarget(Campaign, "unga", AudienceCell.All) }],
        };
    }

    public PullStores Stores { get; }

    public SandboxServer Sandbox => pull.Sandbox;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CollectBench> StartAsync(Platform platform, DateOnly start, DateOnly flightEnd)
    {
        var bench = new CollectBench(await PullBench.StartAsync(SandboxClock.Midnight(start).AddHours(6)), platform, start);
        await bench.Stores.Catalogue.SaveCampaignAsync(
            new Campaign { Slug = Campaign, Kind = CampaignKind.Campaign, Name = Campaign, NameLanguage = "sv", Owner = "A", Purpose = new("p", "p"), Flight = new Window(WindowKind.Flight, start, flightEnd) },
            Token);
        return bench;
    }

    /// <summary>Runs the source once, as its job does every morning.</summary>
    public Task<SourceRun> RunAsync() => new SourcePull(pull.Reader, Stores, Sandbox.Clock, NullLogger<SourcePull>.Instance).RunAsync(source, new PullOptions(), Token);

    /// <summary>What counts now.</summary>
    public async Task<List<Observation>> FiguresAsync() => await Stores.Figures.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token);

    /// <summary>Everything that ever counted.</summary>
    public async Task<List<Observation>> RevisionsAsync() => await Stores.Figures.ReadRevisionsAsync(new ObservationQuery(), Token).ToListAsync(Token);

    public async ValueTask DisposeAsync()
    {
        database.Dispose();
        await pull.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
