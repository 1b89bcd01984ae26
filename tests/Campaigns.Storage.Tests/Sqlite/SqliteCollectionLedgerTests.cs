using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Contract;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Sqlite;

/// <summary>The contract, held by the embedded ledger with figures and cursor in one transaction.</summary>
public sealed class SqliteCollectionLedgerTests : CollectionLedgerContract, IDisposable
{
    private readonly OpenDatabase open = new();
    private SqliteMetricStore store;

    public SqliteCollectionLedgerTests() => store = new SqliteMetricStore(open.Database);

    protected override ICollectionLedger Ledger => new SqlCollectionLedger(open.Database);

    protected override IWindowCommitter Committer => new SqliteWindowCommitter(store);

    protected override IMetricStore Store => store;

    protected override ICampaignCatalogue Catalogue => new SqlCampaignCatalogue(open.Database);

    public void Dispose() => open.Dispose();

    [Fact]
    public async Task Commit_SourceThatTheCatalogueLacks_MovesNoFigureEither()
    {
        await Assert.ThrowsAsync<MetricStoreException>(() =>
            Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [Figure(5)], Windows = [Window(1)] }, Token));

        Assert.Empty(await Store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token));
        Assert.Empty(await Ledger.ListWindowsAsync("meta", Token));
    }

    protected override void Reopen()
    {
        open.Reopen();
        store = new SqliteMetricStore(open.Database);
    }
}

/// <summary>The contract, held by a store and a ledger that share no transaction.</summary>
public sealed class OrderedWindowCommitterTests : CollectionLedgerContract, IDisposable
{
    private readonly OpenDatabase open = new();
    private SqliteMetricStore store;

    public OrderedWindowCommitterTests() => store = new SqliteMetricStore(open.Database);

    protected override ICollectionLedger Ledger => new SqlCollectionLedger(open.Database);

    protected override IWindowCommitter Committer => new OrderedWindowCommitter(store, Ledger);

    protected override IMetricStore Store => store;

    protected override ICampaignCatalogue Catalogue => new SqlCampaignCatalogue(open.Database);

    public void Dispose() => open.Dispose();

    [Fact]
    public async Task Commit_LedgerFails_FiguresStandAndTheCursorIsBehindThem()
    {
        await Assert.ThrowsAsync<MetricStoreException>(() =>
            Committer.CommitAsync(new WindowCommit { Run = Run(), Figures = [Figure(5)], Windows = [Window(1)] }, Token));

        Assert.Single(await Store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token));
        Assert.Empty(await Ledger.ListWindowsAsync("meta", Token));
    }

    protected override void Reopen()
    {
        open.Reopen();
        store = new SqliteMetricStore(open.Database);
    }
}
