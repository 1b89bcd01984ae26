using Campaigns.Metrics;
using Campaigns.Storage.Backups;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Postgres;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Postgres;
using Campaigns.Storage.Transfer;

namespace Campaigns.Storage.Tests.Transfer;

/// <summary>An archive moves an installation from one engine to another and back.</summary>
public sealed class BetweenEnginesTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Catalogue_ToPostgresAndBack_IsTheSame()
    {
        using var source = new Installation();
        using var figures = new Installation();
        using var back = new Installation();
        await source.FillCatalogueAsync(new Random(11), Token);
        await source.Store.Figures.WriteAsync([Sample.Impressions(1), Sample.Impressions(2, hours: 1)], Token);
        await using var database = await PostgresTestDatabase.CreateAsync(server);
        var postgres = OnPostgres(database.Database, figures.Store.Figures);

        await MoveAsync(source.Store, postgres);
        await MoveAsync(postgres, back.Store);

        Assert.Equal(await source.CatalogueTextAsync(Token), await back.CatalogueTextAsync(Token));
        Assert.Equal(await source.RevisionsAsync(Token), await back.RevisionsAsync(Token));
        var report = await new StoreVerification(postgres, "PostgreSQL").CompareStoreAsync(source.Store, "SQLite", Token);
        Assert.Equal([], report.Differences);
        Assert.Equal((8, 4, 2), (report.Rows, report.Answers, report.Observations));
    }

    [Fact]
    public async Task Backup_OfServers_IsAnArchiveThatAnEmptyInstallationTakes()
    {
        using var figures = new Installation();
        using var target = new Installation();
        await using var database = await PostgresTestDatabase.CreateAsync(server);
        var postgres = OnPostgres(database.Database, figures.Store.Figures);
        await postgres.Answers.SaveAsync(new RawAnswer("meta", "answer.json", "application/json", Sample.Noon, new byte[] { 1, 2 }), Token);
        await postgres.Figures.WriteAsync([Sample.Impressions(1)], Token);
        var file = folder.File("backup.archive");

        var report = await new ArchiveBackup(postgres, TimeProvider.System).BackUpAsync(file, null, Token);
        await ArchiveBackup.RestoreAsync(target.Store, file, target.Folder, null, Token);
        var again = await Assert.ThrowsAsync<MetricStoreException>(() => ArchiveBackup.RestoreAsync(target.Store, file, target.Folder, null, Token));

        Assert.Equal(1, report.Observations);
        Assert.Equal([Sample.Impressions(1)], await target.RevisionsAsync(Token));
        Assert.Contains("holds figures already", again.Message, StringComparison.Ordinal);
        await File.AppendAllTextAsync(file, "x", Token);
        Assert.Contains(
            "SHA-256 differs",
            (await Assert.ThrowsAsync<MetricStoreException>(() => ArchiveBackup.RestoreAsync(target.Store, file, target.Folder, null, Token))).Message,
            StringComparison.Ordinal);
    }

    private static MovableStore OnPostgres(PostgresDatabase database, IMetricStore figures) =>
        new(figures, new SqlRawAnswerStore(database), new PostgresCatalogueTables(database));

    private async Task MoveAsync(MovableStore from, MovableStore to)
    {
        var archive = folder.File(Guid.NewGuid().ToString("N"));
        await new ArchiveExport(from, TimeProvider.System).RunAsync(archive, null, Token);
        await new ArchiveImport(to, folder.Path).RunAsync(archive, null, Token);
    }
}
