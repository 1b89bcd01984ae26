using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Postgres;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Backups;
using Campaigns.Storage.Tests.Influx;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Postgres;
using Campaigns.Storage.Transfer;
using Dapper;

namespace Campaigns.Storage.Tests.Transfer;

/// <summary>An installation with rows in every table goes from the embedded database to servers and back, and by a backup, and nothing is left behind.</summary>
public sealed class EverythingMovesTests(PostgresServer postgres, InfluxServer influx) : IClassFixture<InfluxServer>, IDisposable
{
    // Figures and kept answers move in a form of their own; every store notes its migrations itself.
    private static readonly string[] MovedApart = ["metric_series", "observation", "origin", "quality", "raw_answer", "schema_migration"];

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    /// <summary>A new table makes this fail until <see cref="FilledInstallation"/> fills it, so that the moves below are tried with it.</summary>
    [Fact]
    public async Task Tables_OfBothEngines_AreAllKnownToTheArchiveAndFilledHere()
    {
        using var filled = new Installation();
        await filled.FillEverythingAsync(Token);
        await using var database = await PostgresTestDatabase.CreateAsync(postgres);
        var inPostgres = await database.Database.ReadAsync(
            reader => reader.Query<string>("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()").Order(StringComparer.Ordinal).ToArray(), Token);

        var tables = await filled.Store.Catalogue.ListAsync(Token);
        var moved = tables.Select(table => table.Name).ToArray();

        Assert.Equal(TablesOf(filled.Database).Except(MovedApart, StringComparer.Ordinal), moved.Order(StringComparer.Ordinal));
        Assert.Equal(inPostgres.Except(MovedApart, StringComparer.Ordinal), moved.Order(StringComparer.Ordinal));
        foreach (var table in tables)
        {
            Assert.True(await filled.Store.Catalogue.ReadAsync(table, Token).AnyAsync(Token), $"FilledInstallation has no row for the table {table.Name}.");
        }
    }

    [Fact]
    public async Task Archive_ToPostgresAndInfluxAndBack_IsTheSame()
    {
        using var source = new Installation();
        using var back = new Installation();
        await source.FillEverythingAsync(Token);
        await using var database = await PostgresTestDatabase.CreateAsync(postgres);
        await using var figures = InfluxStores.Make(InfluxStores.Options(influx.Url), folder.File("spool"));
        await figures.StartAsync(Token);
        var servers = new MovableStore(figures, new SqlRawAnswerStore(database.Database), new PostgresCatalogueTables(database.Database));

        await MoveAsync(source.Store, servers);
        await MoveAsync(servers, back.Store);

        await AssertSameAsync(source, back);
        var report = await new StoreVerification(servers, "the servers").CompareStoreAsync(source.Store, "SQLite", Token);
        Assert.Equal([], report.Differences);
    }

    [Fact]
    public async Task Backup_OfTheEmbeddedDatabase_HoldsEveryRow()
    {
        using var source = new Installation();
        await source.FillEverythingAsync(Token);
        await SqliteBackup.BackUpAsync(source.Database, folder.File("backup.db"), null, Token);

        SqliteBackup.Restore(folder.File("backup.db"), folder.File("restored"), TimeProvider.System);

        using var restored = new Installation(folder.File("restored"));
        await AssertSameAsync(source, restored);
    }

    private static async Task AssertSameAsync(Installation expected, Installation actual)
    {
        Assert.Equal(await expected.CatalogueTextAsync(Token), await actual.CatalogueTextAsync(Token));
        Assert.Equal(await expected.RevisionsAsync(Token), await actual.RevisionsAsync(Token));
        var ids = await expected.Store.Answers.ListIdsAsync(Token).ToListAsync(Token);
        Assert.Equal(ids, await actual.Store.Answers.ListIdsAsync(Token).ToListAsync(Token));
        foreach (var id in ids)
        {
            var (kept, moved) = ((await expected.Store.Answers.FindAsync(id, Token))!, (await actual.Store.Answers.FindAsync(id, Token))!);
            Assert.Equal(kept with { Content = default }, moved with { Content = default });
            Assert.Equal(kept.Content.ToArray(), moved.Content.ToArray());
        }
    }

    private static string[] TablesOf(SqliteDatabase database)
    {
        using var reader = database.Read();
        return
        [
            .. reader.Connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'").Order(StringComparer.Ordinal),
        ];
    }

    private async Task MoveAsync(MovableStore from, MovableStore to)
    {
        var archive = folder.File(Guid.NewGuid().ToString("N"));
        await new ArchiveExport(from, TimeProvider.System).RunAsync(archive, null, Token);
        await new ArchiveImport(to, folder.Path).RunAsync(archive, null, Token);
    }
}
