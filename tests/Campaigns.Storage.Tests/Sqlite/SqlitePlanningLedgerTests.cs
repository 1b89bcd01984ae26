using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Planning;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Tests.Contract;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Sqlite;

/// <summary>The contract, held by the embedded ledger; and the figures it remembers as shown.</summary>
public sealed class SqlitePlanningLedgerTests : PlanningLedgerContract, IDisposable
{
    private readonly OpenDatabase open = new();

    protected override IPlanningLedger Ledger => new SqlPlanningLedger(open.Database);

    public void Dispose() => open.Dispose();

    [Fact]
    public async Task Remember_AFigureAgain_KeepsTheFirstNote()
    {
        var registry = new SqlShownFigureRegistry(open.Database);
        var first = new ShownFigure("F-AAAAAAAA", "{\"a\":1}", "{\"value\":1}", Morning);

        Assert.Equal(first, await registry.RememberAsync(first, Token));
        Assert.Equal(first, await registry.RememberAsync(first with { Answer = "{\"value\":2}", FirstShownAt = Morning.AddDays(1) }, Token));

        open.Reopen();
        registry = new SqlShownFigureRegistry(open.Database);
        Assert.Equal(first, await registry.FindAsync("F-AAAAAAAA", Token));
        Assert.Null(await registry.FindAsync("F-BBBBBBBB", Token));
    }

    protected override void Reopen() => open.Reopen();
}
