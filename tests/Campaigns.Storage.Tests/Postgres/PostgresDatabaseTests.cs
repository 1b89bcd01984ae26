using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Postgres;
using Campaigns.Storage.Sqlite.Migrations;
using Campaigns.Storage.Tests.Infrastructure;
using Dapper;

namespace Campaigns.Storage.Tests.Postgres;

public sealed class PostgresDatabaseTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Open_ByManyProcessesAtOnce_MigratesOnce()
    {
        var options = await server.CreateDatabaseAsync(Token);

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostgresTestDatabase.OpenAsync(options)));

        var steps = await opened[0].ReadAsync(reader => reader.Query<int>("SELECT number FROM schema_migration ORDER BY number").AsList(), Token);
        Assert.Equal(Migration.All.Select(migration => migration.Number), steps);
        await Task.WhenAll(opened.Select(database => database.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Open_DatabaseOfANewerProgram_IsRefused()
    {
        await using var database = await PostgresTestDatabase.CreateAsync(server);
        await database.Database.WriteAsync(writer => writer.Execute("INSERT INTO schema_migration VALUES (1000, 'x', 'x')"), Token);

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => PostgresTestDatabase.OpenAsync(database.Options));

        Assert.Contains("has shape 1000", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_DatabaseOfAnotherProgram_IsLeftAlone()
    {
        await using var database = await PostgresTestDatabase.CreateAsync(server);
        await database.Database.WriteAsync(writer => writer.Execute("DROP TABLE schema_migration"), Token);

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => PostgresTestDatabase.OpenAsync(database.Options));

        Assert.Contains("holds tables of another program", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=d;Username=u", null, "cannot be reached")]
    [InlineData(null, "wrong password, long enough", "refused the user or the password")]
    public async Task Open_ServerThatCannotBeUsed_SaysWhatToCheck(string? connection, string? password, string message)
    {
        var options = await server.CreateDatabaseAsync(Token);
        options.Connection = connection ?? options.Connection;
        if (password is not null)
        {
            await File.WriteAllTextAsync(folder.File("password"), password, Token);
            options.Password = $"file:{folder.File("password")}";
        }

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => PostgresTestDatabase.OpenAsync(options));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("long enough", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_DatabaseThatIsMissing_SaysHowToMakeIt()
    {
        var options = await server.CreateDatabaseAsync(Token);
        options.Connection += ";Database=none";

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => PostgresTestDatabase.OpenAsync(options));

        Assert.Contains("CREATE DATABASE", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_ThatThrows_LeavesNothing()
    {
        await using var database = await PostgresTestDatabase.CreateAsync(server);

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Database.WriteAsync<int>(
            writer =>
            {
                writer.Execute("INSERT INTO source (id, record) VALUES ('a', '{}')");
                throw new InvalidOperationException("in the middle");
            },
            Token));

        Assert.Equal(0, await database.Database.ReadAsync(reader => reader.ExecuteScalar<int>("SELECT COUNT(*) FROM source"), Token));
    }

    [Fact]
    public async Task TakeRequests_ByTwoProcesses_GivesEachOnce()
    {
        await using var database = await PostgresTestDatabase.CreateAsync(server);
        await using var other = await PostgresTestDatabase.OpenAsync(database.Options);
        ICollectionLedger[] ledgers = [new SqlCollectionLedger(database.Database), new SqlCollectionLedger(other)];
        for (var number = 0; number < 40; number++)
        {
            await ledgers[0].RequestSyncAsync(new SyncRequest($"request-{number:00}", "meta", null, null, Sample.Noon.AddSeconds(number)), Token);
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => ledgers[number % 2].TakeSyncRequestsAsync(Token)));

        Assert.Equal(Enumerable.Range(0, 40).Select(number => $"request-{number:00}"), taken.SelectMany(requests => requests).Select(request => request.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Host=db;Database=d;Username=u;Password=in plain text", "file:{0}", "holds a password")]
    [InlineData("Database=d", "file:{0}", "names no server, database and user")]
    [InlineData("nonsense", "file:{0}", "names no server, database and user")]
    [InlineData("Host=db;Database=d;Username=u", "in plain text", "must say where the secret is")]
    [InlineData("Host=db;Database=d;Username=u", "env:CAMPAIGNS_TEST_THAT_IS_NOT_SET", "is not set")]
    public async Task Settings_WithAFault_AreRefusedWithTheCure(string connection, string password, string message)
    {
        await File.WriteAllTextAsync(folder.File("password"), "a password of the test", Token);
        var options = new PostgresOptions { Connection = connection, Password = string.Format(System.Globalization.CultureInfo.InvariantCulture, password, folder.File("password")) };

        var result = new PostgresOptionsValidation().Validate(null, options);

        Assert.Contains(message, result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("plain text", result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("change-me")]
    [InlineData("PostgreSQL")]
    [InlineData("short")]
    public async Task Settings_WithAKnownPassword_AreRefusedWithTheCommandThatMakesOne(string password)
    {
        await File.WriteAllTextAsync(folder.File("password"), password, Token);
        var options = new PostgresOptions { Connection = "Host=db;Database=d;Username=u", Password = $"file:{folder.File("password")}" };

        Assert.Contains("openssl rand -base64 32", new PostgresOptionsValidation().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }
}
