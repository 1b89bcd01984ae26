using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Contract;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Postgres;

/// <summary>The contract, held by PostgreSQL.</summary>
public sealed class PostgresCampaignCatalogueTests(PostgresServer server) : CampaignCatalogueContract, IAsyncLifetime
{
    private PostgresTestDatabase database = null!;

    protected override ICatalogueDatabase Database => database.Database;

    public async ValueTask InitializeAsync() => database = await PostgresTestDatabase.CreateAsync(server);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    protected override void Reopen() => database.Reopen();
}

/// <summary>The contract, held by PostgreSQL.</summary>
public sealed class PostgresRawAnswerStoreTests(PostgresServer server) : RawAnswerStoreContract, IAsyncLifetime
{
    private PostgresTestDatabase database = null!;

    protected override ICatalogueDatabase Database => database.Database;

    public async ValueTask InitializeAsync() => database = await PostgresTestDatabase.CreateAsync(server);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    protected override void Reopen() => database.Reopen();
}

/// <summary>The contract, held by PostgreSQL.</summary>
public sealed class PostgresPlanningLedgerTests(PostgresServer server) : PlanningLedgerContract, IAsyncLifetime
{
    private PostgresTestDatabase database = null!;

    protected override IPlanningLedger Ledger => new SqlPlanningLedger(database.Database);

    public async ValueTask InitializeAsync() => database = await PostgresTestDatabase.CreateAsync(server);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    protected override void Reopen() => database.Reopen();
}

/// <summary>The contract, held by PostgreSQL with figures in another store.</summary>
public sealed class PostgresCollectionLedgerTests(PostgresServer server) : CollectionLedgerContract, IAsyncLifetime
{
    private readonly OpenDatabase figures = new();
    private PostgresTestDatabase database = null!;
    private SqliteMetricStore store = null!;

    protected override ICollectionLedger Ledger => new SqlCollectionLedger(database.Database);

    protected override IWindowCommitter Committer => new OrderedWindowCommitter(store, Ledger);

    protected override IMetricStore Store => store;

    protected override ICampaignCatalogue Catalogue => new SqlCampaignCatalogue(database.Database);

    public async ValueTask InitializeAsync()
    {
        store = new SqliteMetricStore(figures.Database);
        database = await PostgresTestDatabase.CreateAsync(server);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        figures.Dispose();
    }

    protected override void Reopen()
    {
        database.Reopen();
        figures.Reopen();
        store = new SqliteMetricStore(figures.Database);
    }
}
