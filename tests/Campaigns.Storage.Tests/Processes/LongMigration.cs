using Campaigns.Storage.Postgres;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Migrations;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Storage.Tests.Processes;

/// <summary>One more migration than the program has, long enough to be killed in the middle of.</summary>
internal static class LongMigration
{
    private const string Sqlite =
        """
        CREATE TABLE long_one (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
        INSERT INTO long_one WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 100000) SELECT id, hex(randomblob(50)) FROM n;
        CREATE INDEX long_one_text ON long_one (text);
        UPDATE metric_series SET placement = 'migrated';
        """;

    private const string Postgres =
        """
        CREATE TABLE long_one (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
        INSERT INTO long_one SELECT id, md5(random()::text) || md5(id::text) FROM generate_series(1, 100000) AS id;
        CREATE INDEX long_one_text ON long_one (text);
        UPDATE source SET record = 'migrated';
        """;

    /// <summary>Opens the embedded database of a folder and migrates it.</summary>
    public static SqliteDatabase Open(string folder) =>
        SqliteDatabase.Open(folder, new MigrationRunner(With(Migration.All, Sqlite), TimeProvider.System, NullLogger.Instance), NullLogger.Instance);

    /// <summary>Opens a PostgreSQL and migrates it.</summary>
    public static Task<PostgresDatabase> OpenAsync(PostgresOptions options) =>
        PostgresDatabase.OpenAsync(options, With(PostgresMigration.All, Postgres), TimeProvider.System, NullLogger.Instance, CancellationToken.None);

    /// <summary>Leaves the settings of a PostgreSQL in a folder, for a process that is to be killed.</summary>
    public static void WriteOptions(string folder, PostgresOptions options) => File.WriteAllLines(Path.Combine(folder, "server"), [options.Connection, options.Password]);

    /// <summary>The settings that a folder holds.</summary>
    public static PostgresOptions OptionsOf(string folder)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, "server"));
        return new PostgresOptions { Connection = lines[0], Password = lines[1] };
    }

    private static Migration[] With(IReadOnlyList<Migration> all, string sql) => [.. all, new Migration(all.Count + 1, "long", sql)];
}
