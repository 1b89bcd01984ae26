using Campaigns.Metrics;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Migrations;
using Campaigns.Storage.Tests.Infrastructure;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Storage.Tests.Sqlite.Migrations;

public sealed class MigrationRunnerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void All_Numbers_AreFromOneWithoutGaps()
    {
        Assert.Equal(Enumerable.Range(1, Migration.All.Count), Migration.All.Select(migration => migration.Number));
        Assert.All(Migration.All, migration => Assert.NotEqual(string.Empty, migration.Sql));
    }

    [Fact]
    public async Task Run_OlderDatabase_IsBroughtForwardAndKeepsItsFigures()
    {
        using (var old = Open(Migration.All.Take(1)))
        {
            await new SqliteMetricStore(old).WriteAsync([Sample.Impressions(1)], Token);
        }

        using var database = Open(Migration.All);

        Assert.Equal(Migration.All.Select(migration => migration.Name), Applied(database));
        Assert.Equal([Sample.Impressions(1)], await new SqliteMetricStore(database).ReadAsync(new ObservationQuery(), Token).ToListAsync(Token));
    }

    [Fact]
    public void Run_Again_DoesNothing()
    {
        Open(Migration.All).Dispose();
        var before = File.ReadAllBytes(folder.File("campaigns.db"));

        Open(Migration.All).Dispose();

        Assert.Equal(before, File.ReadAllBytes(folder.File("campaigns.db")));
    }

    [Fact]
    public void Run_NewerDatabase_IsRefusedWithTheCure()
    {
        Open([.. Migration.All, new Migration(Migration.All.Count + 1, "next", "CREATE TABLE later (id INTEGER)")]).Dispose();

        var fault = Assert.Throws<MetricStoreException>(() => Open(Migration.All));

        Assert.Contains("Start the newer program", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_StepThatFailsHalfWay_LeavesTheOldShape()
    {
        Open(Migration.All).Dispose();
        Migration[] broken = [.. Migration.All, new Migration(Migration.All.Count + 1, "broken", "CREATE TABLE half (id INTEGER); SELECT nothing FROM nowhere")];

        Assert.Throws<MetricStoreException>(() => Open(broken));

        using var database = Open(Migration.All);
        using var reader = database.Read();
        Assert.Equal(0, reader.Connection.ExecuteScalar<int>("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'half'"));
    }

    [Fact]
    public void Run_DatabaseOfAnotherProgram_IsRefusedAndLeftAlone()
    {
        using (var other = new SqliteConnection($"Data Source={folder.File("campaigns.db")};Pooling=False"))
        {
            other.Open();
            other.Execute("CREATE TABLE theirs (id INTEGER)");
        }

        var fault = Assert.Throws<MetricStoreException>(() => Open(Migration.All));

        Assert.Contains("another program", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Applied(SqliteDatabase database)
    {
        using var reader = database.Read();
        return [.. reader.Connection.Query<string>("SELECT name FROM schema_migration ORDER BY number")];
    }

    private SqliteDatabase Open(IEnumerable<Migration> migrations) =>
        SqliteDatabase.Open(folder.Path, new MigrationRunner([.. migrations], TimeProvider.System, NullLogger.Instance), NullLogger.Instance);
}
