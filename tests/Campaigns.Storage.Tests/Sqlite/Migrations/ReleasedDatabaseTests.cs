using System.Globalization;
using System.IO.Compression;
using Campaigns.Metrics;
using Campaigns.Metrics.Planning;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Postgres;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Migrations;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Postgres;
using Campaigns.Storage.Transfer.Tables;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Storage.Tests.Sqlite.Migrations;

/// <summary>Databases that earlier releases made, opened by this program (Databases/README.md).</summary>
public sealed class ReleasedDatabaseTests(PostgresServer server) : IDisposable
{
    private const int FirstShape = 3;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    /// <summary>The counts and sum were read from the file with the sqlite3 shell.</summary>
    [Theory]
    [InlineData("shape-03", 39, 24_654_087, 6, 9, 0)]
    [InlineData("shape-04", 39, 24_654_087, 6, 9, 0)]
    [InlineData("shape-05", 39, 24_654_087, 6, 9, 0)]
    [InlineData("shape-06", 39, 24_654_087, 6, 9, 2)]
    [InlineData("shape-07", 39, 24_654_087, 6, 9, 2)]
    public async Task Open_DatabaseOfAnEarlierRelease_MigratesWithTheSameFigures(
        string release, int observations, long sumOfWholeNumbers, int campaigns, int annotations, int costs)
    {
        await UnpackAsync(release);

        using var database = OpenDatabase.In(folder.Path);

        var figures = await new SqliteMetricStore(database).ReadRevisionsAsync(new ObservationQuery(), Token).ToListAsync(Token);
        var catalogue = new SqlCampaignCatalogue(database);
        var known = await catalogue.ListCampaignsAsync(Token);
        var events = 0;
        foreach (var campaign in known)
        {
            events += (await catalogue.ListAnnotationsAsync(campaign.Slug, Token)).Count;
        }

        Assert.Equal(observations, figures.Count);
        Assert.Equal(sumOfWholeNumbers, figures.Where(figure => figure.Value is { } value && decimal.IsInteger(value)).Sum(figure => figure.Value));
        Assert.Equal((campaigns, annotations), (known.Count, events));
        Assert.Equal(costs, (await new SqlPlanningLedger(database).ListAsync<CostLine>(null, Token)).Count);
        var run = Assert.Single(await catalogue.ListLatestRunsAsync(Token));
        Assert.NotNull(await new SqlRawAnswerStore(database).FindAsync(run.RawId!, Token));
        using var reader = database.Read();
        Assert.Equal(Migration.All.Count, reader.Connection.ExecuteScalar<int>("SELECT MAX(number) FROM schema_migration"));
        Assert.Equal("ok", reader.Connection.ExecuteScalar<string>("PRAGMA integrity_check"));
    }

    /// <summary>Every shape but the newest has a database of its own here, so that none is forgotten when a migration is added.</summary>
    [Fact]
    public void Databases_OfEveryEarlierShape_AreHere()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Sqlite/Migrations/Databases"), "shape-*.db.gz").Select(Path.GetFileName);

        Assert.Equal(
            Enumerable.Range(FirstShape, Migration.All.Count - FirstShape).Select(shape => string.Create(CultureInfo.InvariantCulture, $"shape-{shape:00}.db.gz")),
            files.Order(StringComparer.Ordinal));
    }

    /// <summary>PostgreSQL holds catalogues since shape 5; the rows are those of the embedded database of that release.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Open_PostgresOfAnEarlierRelease_MigratesWithTheSameRows(int shape)
    {
        await UnpackAsync(string.Create(CultureInfo.InvariantCulture, $"shape-{shape:00}"));
        var options = await server.CreateDatabaseAsync(Token);
        await using (var older = await PostgresDatabase.OpenAsync(options, [.. PostgresMigration.All.Take(shape)], TimeProvider.System, NullLogger.Instance, Token))
        using (var released = SqliteDatabase.Open(folder.Path, new MigrationRunner([.. Migration.All.Take(shape)], TimeProvider.System, NullLogger.Instance), NullLogger.Instance))
        {
            await CopyAsync(new SqliteCatalogueTables(released), new PostgresCatalogueTables(older));
        }

        await using var migrated = await PostgresTestDatabase.OpenAsync(options);
        using var expected = OpenDatabase.In(folder.Path);

        var (rows, embedded) = (await RowsAsync(new PostgresCatalogueTables(migrated)), await RowsAsync(new SqliteCatalogueTables(expected)));
        Assert.Equal(embedded, rows);
        Assert.Equal(6, rows.Count(row => row.StartsWith("campaign:", StringComparison.Ordinal)));
        Assert.Equal(Migration.All.Count, await new PostgresCatalogueTables(migrated).ReadShapeAsync(Token));
    }

    private static async Task CopyAsync(SqliteCatalogueTables from, PostgresCatalogueTables to)
    {
        foreach (var table in await from.ListAsync(Token))
        {
            await to.WriteAsync(table, await from.ReadAsync(table, Token).ToListAsync(Token), Token);
        }
    }

    private static async Task<List<string>> RowsAsync(ICatalogueTables tables)
    {
        var rows = new List<string>();
        foreach (var table in await tables.ListAsync(Token))
        {
            await foreach (var row in tables.ReadAsync(table, Token))
            {
                rows.Add($"{table.Name}: {string.Join(" | ", row)}");
            }
        }

        return rows;
    }

    private async Task UnpackAsync(string release)
    {
        await using var packed = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Sqlite/Migrations/Databases", $"{release}.db.gz"));
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        await using var database = File.Create(folder.File("campaigns.db"));
        await unpacked.CopyToAsync(database, Token);
    }
}
