using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Transfer;

namespace Campaigns.Storage.Tests.Transfer;

public sealed class StoreVerificationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Verify_ImportedArchive_FindsNoDifference()
    {
        using var source = await FilledAsync();
        using var target = new Installation();
        var archive = await ExportAsync(source);
        await new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token);

        var againstArchive = await new StoreVerification(target.Store, "the store").CompareArchiveAsync(archive, null, Token);
        var againstStore = await new StoreVerification(target.Store, "the store").CompareStoreAsync(source.Store, "the old store", Token);

        Assert.Equal([], againstArchive.Differences);
        Assert.Equal((8, 4, 3), (againstArchive.Rows, againstArchive.Answers, againstArchive.Observations));
        Assert.Equal((8, 4, 3), (againstStore.Rows, againstStore.Answers, againstStore.Observations));
        Assert.True(againstStore.IsSame);
    }

    [Fact]
    public async Task Verify_EveryKindOfDifference_IsListed()
    {
        using var source = await FilledAsync();
        using var target = new Installation();
        var archive = await ExportAsync(source);
        await new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token);
        await source.Store.Figures.WriteAsync([Sample.Impressions(9, hours: 5)], Token);
        await target.Store.Figures.WriteAsync([Sample.Impressions(4) with { Metric = "clicks" }], Token);
        await source.Store.Figures.WriteAsync([Sample.Impressions(10, hours: 6)], Token);
        await target.Store.Figures.WriteAsync([Sample.Impressions(11, hours: 6)], Token);
        await source.Catalogue.SaveSourceAsync(new Source { Id = "new", Connector = "new", Name = new LocalizedText("Ny", "New") }, Token);
        await source.Store.Answers.SaveAsync(new Metrics.RawAnswer("meta", "late.json", "application/json", Sample.Noon, new byte[] { 1, 2, 3 }), Token);

        var report = await new StoreVerification(target.Store, "here").CompareStoreAsync(source.Store, "there", Token);

        Assert.Equal(5, report.DifferenceCount);
        Assert.Collection(
            report.Differences,
            row => Assert.Contains("Only in there: a row of source: [\"row\",\"new\",", row, StringComparison.Ordinal),
            answer => Assert.Contains("(late.json of meta)", answer, StringComparison.Ordinal),
            clicks => Assert.StartsWith("Only in here: lat-inte-tystnaden-tala/unga/snapchat/clicks Day 2026-02-28–2026-02-28 of published-report, 4 (Final, Unhedged)", clicks, StringComparison.Ordinal),
            missing => Assert.StartsWith("Only in there: lat-inte-tystnaden-tala/unga/snapchat/impressions Day 2026-02-28–2026-02-28 of published-report, 9 ", missing, StringComparison.Ordinal),
            differs => Assert.Matches("^Differs: .* 10 .* in there, .* 11 .* in here$", differs));
    }

    [Fact]
    public async Task Verify_ManyDifferences_CountsAllAndListsTheFirstHundred()
    {
        using var source = new Installation();
        using var target = new Installation();
        await source.Store.Figures.WriteAsync([.. Enumerable.Range(0, 250).Select(hour => Sample.Impressions(hour, hour))], Token);

        var report = await new StoreVerification(target.Store, "here").CompareArchiveAsync(await ExportAsync(source), null, Token);

        Assert.Equal((250, 100), (report.DifferenceCount, report.Differences.Count));
    }

    private static async Task<Installation> FilledAsync()
    {
        var installation = new Installation();
        await installation.FillCatalogueAsync(new Random(6), Token);
        await installation.Store.Figures.WriteAsync(
            [Sample.Impressions(1), Sample.Impressions(2, hours: 1), Sample.Impressions(null) with { Series = Sample.Cinema }], Token);
        return installation;
    }

    private async Task<string> ExportAsync(Installation source)
    {
        var file = folder.File(Guid.NewGuid().ToString("N"));
        await new ArchiveExport(source.Store, TimeProvider.System).RunAsync(file, null, Token);
        return file;
    }
}
