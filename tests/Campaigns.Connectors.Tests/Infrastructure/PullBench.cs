using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Retention;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Campaigns.Connectors.Tests.Infrastructure;

/// <summary>A source, a platform and the real embedded store, with a clock to turn.</summary>
internal sealed class PullBench : IDisposable
{
    public static readonly DateOnly Start = new(2023, 10, 18);

    public static readonly PlatformObject Ad = new("1", "LITT Höst", "11", "Unga", "111", "Film A");

    private readonly string folder = Directory.CreateTempSubdirectory("pull-").FullName;
    private readonly SqliteDatabase database;

    public PullBench(ConnectorDefinition? connector = null)
    {
        Platform = new FakePlatform(Clock);
        database = SqliteDatabase.Open(folder, TimeProvider.System, NullLogger.Instance);
        var store = new SqliteMetricStore(database);
        var catalogue = new SqlCampaignCatalogue(database);
        Planning = new SqlPlanningLedger(database);
        Watch = new CaptureWatch(store, Planning, catalogue, Clock);
        Stores = new PullStores(
            store, new SqlRawAnswerStore(database), catalogue, new SqlCollectionLedger(database), new WatchedCommitter(new SqliteWindowCommitter(store), Watch), Watch);
        connector ??= FakeConnector.With(("ads_daily", FakeConnector.Days));
        Source = new SourceDefinition
        {
            Id = "meta",
            Connector = connector,
            Name = connector.Name,
            Account = new SourceAccount { SourceId = "meta", Connector = connector, Parameters = new Dictionary<string, string>(), Secrets = new Dictionary<string, string>() },
            Schedule = SourceFile.DefaultSchedule,
            Start = Start,
            Mapping = [new MappingRule { CampaignName = new Glob("LITT*"), Target = new MappingTarget("litt", "unga", AudienceCell.All) }],
        };
    }

    public FixedTime Clock { get; } = new(new DateTimeOffset(2023, 10, 19, 4, 0, 0, TimeSpan.Zero));

    public FakePlatform Platform { get; }

    public PullStores Stores { get; }

    public SqlPlanningLedger Planning { get; }

    public CaptureWatch Watch { get; }

    public SourceDefinition Source { get; set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Window Day(int number) => Window.Day(Start.AddDays(number));

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Turns the clock to the morning after so many days of the flight.</summary>
    public void After(int days) => Clock.Now = new DateTimeOffset(Start.AddDays(days), new TimeOnly(4, 0), TimeSpan.Zero);

    public Task<SourceRun> PullAsync(PullOptions? options = null, CancellationToken? token = null) =>
        new SourcePull(Platform, Stores, Clock, NullLogger<SourcePull>.Instance).RunAsync(Source, options ?? new PullOptions(), token ?? Token);

    public async Task SaveCampaignAsync(string slug, DateOnly first, DateOnly? last) => await Stores.Catalogue.SaveCampaignAsync(
        new Campaign { Slug = slug, Kind = CampaignKind.Campaign, Name = slug, NameLanguage = "sv", Owner = "A", Purpose = new("p", "p"), Flight = new Window(WindowKind.Flight, first, last) },
        Token);

    public async Task<List<Observation>> FiguresAsync() => await Stores.Figures.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token);

    public async Task<List<Observation>> RevisionsAsync() => await Stores.Figures.ReadRevisionsAsync(new ObservationQuery(), Token).ToListAsync(Token);

    public async Task<SourceStatus> StatusAsync() => Assert.Single(await Stores.Ledger.ListStatusesAsync(Token));

    /// <summary>Removes the bytes of every kept answer, as the retention rules do.</summary>
    public Task ForgetAsync() => new AnswerRetention(database, Options.Create(new RetentionOptions { AnswerDays = 90 }), new FixedTime(Clock.Now.AddYears(2))).ApplyAsync(Token);

    public async Task<IReadOnlyList<HeldFigure>> HeldAsync() => await Stores.Ledger.ListHeldAsync(Source.Id, Token);
}
