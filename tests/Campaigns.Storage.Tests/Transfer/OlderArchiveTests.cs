using Campaigns.Metrics;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Migrations;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Transfer;
using Campaigns.Storage.Transfer.Tables;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Storage.Tests.Transfer;

public sealed class OlderArchiveTests : IDisposable
{
    // The first release: runs had no state yet.
    private const int FirstShape = 3;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_ArchiveOfAnOlderProgram_MigratesItsCatalogue()
    {
        using var target = new Installation();
        var archive = await OlderArchiveAsync(FirstShape);

        await new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token);

        var run = Assert.Single(await target.Catalogue.ListLatestRunsAsync(Token));
        Assert.Equal(
            new SourceRun("run-1", "meta", Sample.Noon, Sample.Noon.AddTicks(1), "raw", new WriteResult(1, 2, 3)) { State = RunState.Succeeded },
            run);
        Assert.Equal([1m], (await target.RevisionsAsync(Token)).Select(observation => observation.Value));
    }

    [Fact]
    public async Task Import_ArchiveOfANewerProgram_IsRefused()
    {
        using var source = new Installation();
        using var target = new Installation();
        var archive = folder.File("newer");
        var newer = source.Store with { Catalogue = new NewerTables(source.Store.Catalogue) };
        await new ArchiveExport(newer, TimeProvider.System).RunAsync(archive, null, Token);

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token));

        Assert.Contains("shape 1000", fault.Message, StringComparison.Ordinal);
    }

    private async Task<string> OlderArchiveAsync(int shape)
    {
        using var database = SqliteDatabase.Open(
            folder.File("older"), new MigrationRunner([.. Migration.All.Take(shape)], TimeProvider.System, NullLogger.Instance), NullLogger.Instance);
        await database.WriteAsync(
            writer => writer.Execute(
                """
                INSERT INTO source VALUES ('meta', '{"id":"meta","connector":"meta","name":{"sv":"Meta","en":"Meta"}}');
                INSERT INTO source_run VALUES ('run-1', 'meta', '2026-03-01T12:00:00.0000000Z', '2026-03-01T12:00:00.0000001Z', 'raw', 1, 2, 3);
                """),
            Token);
        // The older program's own way to its answers is not there any more; it has none here.
        using var empty = new Installation();
        var store = new MovableStore(new SqliteMetricStore(database), empty.Store.Answers, new SqliteCatalogueTables(database));
        await store.Figures.WriteAsync([Sample.Impressions(1)], Token);
        var archive = folder.File("archive");
        await new ArchiveExport(store, TimeProvider.System).RunAsync(archive, null, Token);
        return archive;
    }

    private sealed class NewerTables(ICatalogueTables tables) : ICatalogueTables
    {
        public Task<int> ReadShapeAsync(CancellationToken cancellationToken) => Task.FromResult(1000);

        public Task<IReadOnlyList<CatalogueTable>> ListAsync(CancellationToken cancellationToken) => tables.ListAsync(cancellationToken);

        public IAsyncEnumerable<object?[]> ReadAsync(CatalogueTable table, CancellationToken cancellationToken) => tables.ReadAsync(table, cancellationToken);

        public Task WriteAsync(CatalogueTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) =>
            tables.WriteAsync(table, rows, cancellationToken);
    }
}
