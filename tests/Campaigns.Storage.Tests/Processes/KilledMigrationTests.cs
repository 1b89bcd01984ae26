using System.Diagnostics;
using Campaigns.Metrics;
using Campaigns.Storage.Postgres;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Migrations;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Postgres;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Storage.Tests.Processes;

/// <summary>A migration killed with SIGKILL at random moments leaves the old shape or the new one, and the next start goes forward from either.</summary>
public sealed class KilledMigrationTests(PostgresServer server)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sqlite_KilledAtRandom_LeavesOldOrNew()
    {
        var outcomes = new Outcomes();
        TimeSpan? whole = null;
        for (var kills = IsLong ? 200 : 20; kills >= 0; kills--)
        {
            using var folder = new TemporaryFolder();
            using (var database = OpenDatabase.In(folder.Path))
            {
                await new SqliteMetricStore(database).WriteAsync([Sample.Impressions(1)], Token);
            }

            // The first is let run to its end, to know how long that takes.
            var took = await RunAsync(ChildProcess.Migrate, folder.Path, outcomes.Moment(whole));
            whole ??= took;

            outcomes.Add(await IsSqliteMigratedAsync(folder.Path));
        }

        outcomes.AssertSomeOld("SQLite");
    }

    [Fact]
    public async Task Postgres_KilledAtRandom_LeavesOldOrNew()
    {
        var outcomes = new Outcomes();
        TimeSpan? whole = null;
        for (var kills = IsLong ? 20 : 3; kills >= 0; kills--)
        {
            using var folder = new TemporaryFolder();
            await using var database = await PostgresTestDatabase.CreateAsync(server);
            await database.Database.WriteAsync(writer => writer.Execute("INSERT INTO source (id, record) VALUES ('a', 'old')"), Token);
            LongMigration.WriteOptions(folder.Path, database.Options);

            var took = await RunAsync(ChildProcess.MigratePostgres, folder.Path, outcomes.Moment(whole));
            whole ??= took;

            outcomes.Add(await IsPostgresMigratedAsync(database.Options));
        }

        outcomes.AssertSomeOld("PostgreSQL");
    }

    /// <summary>Runs a migration, to its end or to a kill some time after it has begun.</summary>
    /// <returns>How long it took from its beginning.</returns>
    private static async Task<TimeSpan> RunAsync(string role, string folder, TimeSpan? killAfter)
    {
        using var migration = ChildProcess.Start(role, folder);
        Assert.Equal("begun", await migration.StandardOutput.ReadLineAsync(Token));
        var begun = Stopwatch.GetTimestamp();
        if (killAfter is { } moment)
        {
            await Task.Delay(moment, Token);
            migration.Kill();
        }

        await migration.WaitForExitAsync(Token);
        return Stopwatch.GetElapsedTime(begun);
    }

    /// <summary>True when the whole migration is there, false when nothing of it is; fails on anything between.</summary>
    private static async Task<bool> IsSqliteMigratedAsync(string folder)
    {
        var migrated = false;
        try
        {
            using var old = SqliteDatabase.Open(folder, TimeProvider.System, NullLogger.Instance);
            using var reader = old.Read();
            Assert.Equal(0, reader.Connection.ExecuteScalar<int>("SELECT COUNT(*) FROM sqlite_schema WHERE name LIKE 'long_one%'"));
            Assert.Equal(Migration.All.Count, reader.Connection.ExecuteScalar<int>("SELECT MAX(number) FROM schema_migration"));
        }
        catch (MetricStoreException fault) when (fault.Message.Contains("newer program", StringComparison.Ordinal))
        {
            migrated = true;
        }

        using var changed = LongMigration.Open(folder);
        using var check = changed.Read();
        Assert.Equal("ok", check.Connection.ExecuteScalar<string>("PRAGMA integrity_check"));
        Assert.Equal(100_000, check.Connection.ExecuteScalar<int>("SELECT COUNT(*) FROM long_one"));
        var read = await new SqliteMetricStore(changed).ReadAsync(new ObservationQuery(), Token).ToListAsync(Token);
        Assert.Equal("migrated", Assert.Single(read).Series.Placement);
        return migrated;
    }

    private static async Task<bool> IsPostgresMigratedAsync(PostgresOptions options)
    {
        var migrated = false;
        try
        {
            await using var old = await PostgresTestDatabase.OpenAsync(options);
            Assert.False(await old.ReadAsync(reader => reader.ExecuteScalar<bool>("SELECT to_regclass('long_one') IS NOT NULL"), Token));
            Assert.Equal(PostgresMigration.All.Count, await old.ReadAsync(reader => reader.ExecuteScalar<int>("SELECT MAX(number) FROM schema_migration"), Token));
            Assert.Equal("old", await old.ReadAsync(reader => reader.ExecuteScalar<string>("SELECT record FROM source"), Token));
        }
        catch (MetricStoreException fault) when (fault.Message.Contains("newer program", StringComparison.Ordinal))
        {
            migrated = true;
        }

        await using var changed = await LongMigration.OpenAsync(options);
        Assert.Equal(100_000, await changed.ReadAsync(reader => reader.ExecuteScalar<int>("SELECT COUNT(*) FROM long_one"), Token));
        Assert.Equal("migrated", await changed.ReadAsync(reader => reader.ExecuteScalar<string>("SELECT record FROM source"), Token));
        return migrated;
    }

    private sealed class Outcomes
    {
        private readonly Random random = new(2);
        private int old;
        private int changed;

        /// <summary>A moment of a migration that takes so long, or just after it; null while that is not known.</summary>
        public TimeSpan? Moment(TimeSpan? whole) => whole * (random.NextDouble() * 1.1);

        public void Add(bool isMigrated) => _ = isMigrated ? changed++ : old++;

        public void AssertSomeOld(string engine)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{old + changed - 1} kills of a migration of {engine}: {old} left the old shape, {changed - 1} the new one.");
            Assert.True(old > 0, "No kill came before the end of the migration.");
            Assert.True(changed > 0, "The migration that was let run to its end is not there.");
        }
    }
}
