using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
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

    private CollectBench(PullBench pull, Platform platform, DateOnly start)
    {
        this.pull = pull;
        database = SqliteDatabase.Open(folder.FullName, TimeProvider.System, NullLogger.Instance);
        var store = new SqliteMetricStore(database);
        Stores = new PullStores(store, new SqlRawAnswerStore(database), new SqlCampaignCatalogue(database), new SqlCollectionLedger(database), new SqliteWindowCommitter(store));
        var account = pull.Account(platform);
        Source = new SourceDefinition
        {
            Id = account.SourceId,
            Connector = account.Connector,
            Name = account.Connector.Name,
            Account = account,
            Schedule = SourceFile.DefaultSchedule,
            Start = start,
            Mapping = [.. pull.Sandbox.Scenario.PlansOf(platform).SelectMany(Rules), new MappingRule { CampaignName = new Glob("*"), Target = new MappingTarget(Campaign, null, AudienceCell.All) }],
        };
    }

    public PullStores Stores { get; }

    public SourceDefinition Source { get; set; }

    public ISourceReader Reader => pull.Reader;

    public SandboxServer Sandbox => pull.Sandbox;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CollectBench> StartAsync(Platform platform, DateOnly start, DateOnly flightEnd)
    {
        var bench = new CollectBench(await PullBench.StartAsync(SandboxClock.Midnight(start).AddHours(6)), platform, start);
        await bench.SaveAsync(Campaign, new Window(WindowKind.Flight, start, flightEnd));
        foreach (var other in bench.Sandbox.Scenario.PlansOf(platform).Select(plan => plan.Slug).Distinct().Where(slug => slug != Campaign))
        {
            await bench.SaveAsync(other, new Window(WindowKind.Flight, null, null));
        }

        return bench;
    }

    /// <summary>Runs the source once, as its job does every morning.</summary>
    public Task<SourceRun> RunAsync() => new SourcePull(pull.Reader, Stores, Sandbox.Clock, NullLogger<SourcePull>.Instance).RunAsync(Source, new PullOptions(), Token);

    /// <summary>Figures that were kept aside.</summary>
    public static IEnumerable<(PulledFigure Figure, string RawId)> Read(ParkedFigures parked) => ParkedText.Read(parked).Select(figure => (figure.Figure, figure.RawId));

    /// <summary>What counts now.</summary>
    public async Task<List<Observation>> FiguresAsync() => await Stores.Figures.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token);

    /// <summary>Everything that ever counted.</summary>
    public async Task<List<Observation>> RevisionsAsync() => await Stores.Figures.ReadRevisionsAsync(new ObservationQuery(), Token).ToListAsync(Token);

    // As an operator would write them: the narrow rules first.
    private static IEnumerable<MappingRule> Rules(CampaignPlan plan) => plan.AdGroups
        .Where(group => group.Track is not null)
        .Select(group => new MappingRule { AdGroupId = group.Id, Target = new MappingTarget(plan.Slug, group.Track, AudienceCell.All) })
        .Append(new MappingRule { CampaignId = plan.Id, Target = new MappingTarget(plan.Slug, plan.Track, AudienceCell.All) });

    private Task SaveAsync(string slug, Window flight) => Stores.Catalogue.SaveCampaignAsync(
        new Campaign { Slug = slug, Kind = CampaignKind.Campaign, Name = slug, NameLanguage = "sv", Owner = "A", Purpose = new("p", "p"), Flight = flight }, Token);

    public async ValueTask DisposeAsync()
    {
        database.Dispose();
        await pull.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
