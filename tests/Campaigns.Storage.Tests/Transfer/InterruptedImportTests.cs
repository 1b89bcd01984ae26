using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Transfer;

namespace Campaigns.Storage.Tests.Transfer;

public sealed class InterruptedImportTests : IDisposable
{
    private const int Observations = 90_000;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_CutShort_GoesOnAfterTheLastWholeBlock()
    {
        using var target = new Installation();
        var archive = await ArchiveAsync();
        await InterruptAsync(target, archive, afterBatches: 2);

        var report = await new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token);

        Assert.True(report.ResumedAfter > 0);
        Assert.InRange(report.Figures.Added, 1, Observations - 10_000);
        Assert.Equal(Observations, (await target.RevisionsAsync(Token)).Count);
        Assert.DoesNotContain(Directory.GetFiles(target.Folder), file => Path.GetFileName(file).StartsWith("import-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_CutShortThenStoreReplaced_BeginsAnew()
    {
        using var lost = new Installation();
        using var target = new Installation();
        var archive = await ArchiveAsync();
        await InterruptAsync(lost, archive, afterBatches: 2);
        var note = Assert.Single(Directory.GetFiles(lost.Folder, "import-*"));
        File.Copy(note, Path.Combine(target.Folder, Path.GetFileName(note)));

        var report = await new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token);

        Assert.Equal(0, report.ResumedAfter);
        Assert.Equal(Observations, (await target.RevisionsAsync(Token)).Count);
    }

    [Fact]
    public async Task Import_NoteHalfWritten_BeginsAnew()
    {
        using var target = new Installation();
        var archive = await ArchiveAsync();
        await InterruptAsync(target, archive, afterBatches: 1);
        await File.WriteAllTextAsync(Assert.Single(Directory.GetFiles(target.Folder, "import-*")), "{\"archive\":", Token);

        var report = await new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token);

        Assert.Equal(0, report.ResumedAfter);
        Assert.Equal(Observations, report.Figures.Added + report.Figures.Unchanged);
    }

    private static async Task InterruptAsync(Installation target, string archive, int afterBatches)
    {
        var failing = target.Store with { Figures = new FailingStore(target.Store.Figures, afterBatches) };
        await Assert.ThrowsAsync<MetricStoreException>(() => new ArchiveImport(failing, target.Folder).RunAsync(archive, null, Token));
    }

    private async Task<string> ArchiveAsync()
    {
        using var source = new Installation();
        await source.FillCatalogueAsync(new Random(5), Token);
        await source.Store.Figures.WriteAsync(
            [.. Enumerable.Range(0, Observations).Select(day => Sample.Impressions(day) with { Window = Window.Day(DateOnly.FromDayNumber(600_000 + day)) })], Token);
        var file = folder.File("archive");
        await new ArchiveExport(source.Store, TimeProvider.System).RunAsync(file, null, Token);
        return file;
    }

    /// <summary>A store whose disk is full after some batches.</summary>
    private sealed class FailingStore(IMetricStore store, int batches) : IMetricStore
    {
        private int written;

        public Task<WriteResult> WriteAsync(IReadOnlyList<Observation> observations, CancellationToken cancellationToken) =>
            written++ < batches ? store.WriteAsync(observations, cancellationToken) : throw new MetricStoreException("The disk is full.");

        public IAsyncEnumerable<Observation> ReadAsync(ObservationQuery query, CancellationToken cancellationToken) => store.ReadAsync(query, cancellationToken);

        public IAsyncEnumerable<Observation> ReadRevisionsAsync(ObservationQuery query, CancellationToken cancellationToken) =>
            store.ReadRevisionsAsync(query, cancellationToken);

        public Task CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);
    }
}
