using System.Runtime.CompilerServices;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Retention;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Transfer;

namespace Campaigns.Storage.Tests.Transfer;

public sealed class InterruptedExportTests : IDisposable
{
    private const int Keys = 70_000;
    private const int RevisedKeys = 10;

    private readonly TemporaryFolder folder = new();
    private readonly Installation source = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Archive => folder.File("archive");

    private string Part => folder.File("archive.part");

    public void Dispose()
    {
        source.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(45_000, 0)]
    [InlineData(45_000, 7)]
    [InlineData(69_999, 41)]
    public async Task Export_CutShort_GoesOnAfterTheLastWholeBlock(int readBeforeTheCut, int halfWrittenBytes)
    {
        await FillAsync();
        await CutAsync(readBeforeTheCut);
        await File.AppendAllBytesAsync(Part, new byte[halfWrittenBytes], Token);

        var told = new List<TransferProgress>();
        var export = new ArchiveExport(source.Store, TimeProvider.System) { Resumes = true };
        var counts = await export.RunAsync(Archive, new Listener(told), Token);

        Assert.True(export.ResumedAfter > 3);
        Assert.Equal(Keys + RevisedKeys, counts.Observations);
        Assert.False(File.Exists(Part));
        Assert.Equal(1, told[^1].Fraction);
        Assert.All(told, step => Assert.InRange(step.Fraction!.Value, 0.2, 1));
        await AssertArrivesAsync(counts);
    }

    [Fact]
    public async Task Export_FiguresAddedAfterTheCut_HoldsNoneTwiceAndNoFigureWithoutItsAnswer()
    {
        await FillAsync();
        await CutAsync(45_000);
        var answer = await source.Store.Answers.SaveAsync(new RawAnswer("meta", "late", "text/plain", Sample.Noon, new byte[] { 9 }), Token);
        await source.Store.Figures.WriteAsync([Day(0, 77, hours: 9) with { Provenance = new(answer, "/0", "run") }, Day(Keys + 1, 5) with { Provenance = new(answer, "/1", "run") }], Token);

        var counts = await new ArchiveExport(source.Store, TimeProvider.System) { Resumes = true }.RunAsync(Archive, null, Token);

        // The first key stood in a block that was whole: its newer revision is of a later moment than the archive's beginning.
        Assert.Equal(Keys + RevisedKeys + 1, counts.Observations);
        using var target = new Installation();
        await new ArchiveImport(target.Store, target.Folder).RunAsync(Archive, null, Token);
        Assert.NotNull(await target.Store.Answers.FindAsync(answer, Token));
        Assert.Equal(5, (await target.RevisionsAsync(Token))[^1].Value);
    }

    [Fact]
    public async Task Export_LastFigureGone_BeginsAnew()
    {
        await FillAsync();
        await CutAsync(45_000);
        await ((IFigureRemoval)source.Store.Figures).RemoveAsync(Sample.Snapchat.Campaign, WindowKind.Day, Token);
        await source.Store.Figures.WriteAsync([Day(3, 1)], Token);

        var export = new ArchiveExport(source.Store, TimeProvider.System) { Resumes = true };
        var counts = await export.RunAsync(Archive, null, Token);

        Assert.Equal((0, 1), (export.ResumedAfter, counts.Observations));
        await AssertArrivesAsync(counts);
    }

    [Fact]
    public async Task Export_CutMoreThanADayAgo_BeginsAnew()
    {
        await FillAsync();
        await CutAsync(45_000);

        var export = new ArchiveExport(source.Store, new Tomorrow()) { Resumes = true };
        var counts = await export.RunAsync(Archive, null, Token);

        Assert.Equal(0, export.ResumedAfter);
        await AssertArrivesAsync(counts);
    }

    [Fact]
    public async Task Export_ThatDoesNotResume_LeavesNothingBehind()
    {
        await FillAsync();
        var failing = source.Store with { Figures = new FailingStore(source.Store.Figures, 45_000) };

        await Assert.ThrowsAsync<MetricStoreException>(() => new ArchiveExport(failing, TimeProvider.System).RunAsync(Archive, null, Token));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static Observation Day(int number, decimal value, double hours = 0) =>
        Sample.Impressions(value, hours) with { Window = Window.Day(DateOnly.FromDayNumber(600_000 + number)) };

    private async Task FillAsync()
    {
        await source.FillCatalogueAsync(new Random(5), Token);
        await source.Store.Figures.WriteAsync([.. Enumerable.Range(0, Keys).Select(number => Day(number, number))], Token);
        await source.Store.Figures.WriteAsync([.. Enumerable.Range(19_995, RevisedKeys).Select(number => Day(number, -number, hours: 1))], Token);
    }

    private async Task CutAsync(int readBeforeTheCut)
    {
        var failing = source.Store with { Figures = new FailingStore(source.Store.Figures, readBeforeTheCut) };
        await Assert.ThrowsAsync<MetricStoreException>(() => new ArchiveExport(failing, TimeProvider.System) { Resumes = true }.RunAsync(Archive, null, Token));
        Assert.True(File.Exists(Part));
    }

    private async Task AssertArrivesAsync(ArchiveCounts counts)
    {
        using var target = new Installation();
        var report = await new ArchiveImport(target.Store, target.Folder).RunAsync(Archive, null, Token);
        Assert.Equal(counts, report.Counts);
        Assert.Equal(await source.RevisionsAsync(Token), await target.RevisionsAsync(Token));
        Assert.Equal(await source.CatalogueTextAsync(Token), await target.CatalogueTextAsync(Token));
        Assert.Equal(await source.Store.Answers.ListIdsAsync(Token).ToListAsync(Token), await target.Store.Answers.ListIdsAsync(Token).ToListAsync(Token));
    }

    /// <summary>A store whose server is gone after some observations.</summary>
    private sealed class FailingStore(IMetricStore store, int observations) : IMetricStore
    {
        public Task<WriteResult> WriteAsync(IReadOnlyList<Observation> written, CancellationToken cancellationToken) => store.WriteAsync(written, cancellationToken);

        public IAsyncEnumerable<Observation> ReadAsync(ObservationQuery query, CancellationToken cancellationToken) => store.ReadAsync(query, cancellationToken);

        public async IAsyncEnumerable<Observation> ReadRevisionsAsync(ObservationQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var count = 0;
            await foreach (var observation in store.ReadRevisionsAsync(query, cancellationToken))
            {
                yield return count++ < observations ? observation : throw new MetricStoreException("The server is gone.");
            }
        }

        public Task CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);
    }

    private sealed class Listener(List<TransferProgress> told) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value) => told.Add(value);
    }

    private sealed class Tomorrow : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(25);
    }
}
