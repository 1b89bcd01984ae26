using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Tests.Contract;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Sqlite;

/// <summary>The contract, held by the embedded database.</summary>
public sealed class SqliteCampaignCatalogueTests : CampaignCatalogueContract, IDisposable
{
    private readonly OpenDatabase open = new();

    protected override ICatalogueDatabase Database => open.Database;

    public void Dispose() => open.Dispose();

    protected override void Reopen() => open.Reopen();
}

/// <summary>The contract, held by the embedded database.</summary>
public sealed class SqliteRawAnswerStoreTests : RawAnswerStoreContract, IDisposable
{
    private readonly OpenDatabase open = new();

    protected override ICatalogueDatabase Database => open.Database;

    public void Dispose() => open.Dispose();

    protected override void Reopen() => open.Reopen();
}
