using System.Data.Common;
using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Storage.Sqlite.Migrations;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Campaigns.Storage.Postgres;

/// <summary>Brings a database to this program's shape, forward only, in the one transaction that holds the writers' lock.</summary>
internal sealed partial class PostgresMigrations(IReadOnlyList<Migration> migrations, TimeProvider time, ILogger logger, string server)
{
    /// <summary>Applies the steps that are missing; PostgreSQL takes back changed tables too when the transaction does not commit.</summary>
    /// <param name="writer">A connection whose transaction holds the writers' lock.</param>
    /// <returns>How many steps were applied.</returns>
    /// <exception cref="MetricStoreException">The database belongs to another program or to a newer version of this one.</exception>
    public int Run(DbConnection writer)
    {
        Claim(writer);
        var applied = writer.ExecuteScalar<int>("SELECT COALESCE(MAX(number), 0) FROM schema_migration");
        if (applied > migrations.Count)
        {
            throw new MetricStoreException(
                $"The database {server} has shape {applied}; this program knows shapes up to {migrations.Count}. Start the newer program that made it, or restore a backup that this program made.");
        }

        foreach (var migration in migrations.Skip(applied))
        {
            writer.Execute(migration.Sql);
            writer.Execute(
                "INSERT INTO schema_migration (number, name, applied_at) VALUES (@Number, @Name, @AppliedAt)",
                new { migration.Number, migration.Name, AppliedAt = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) });
            Log.Applied(logger, migration.Name);
        }

        return migrations.Count - applied;
    }

    private void Claim(DbConnection writer)
    {
        if (Has(writer, "schema_migration"))
        {
            return;
        }

        if (Has(writer, "campaign") || Has(writer, "source"))
        {
            throw new MetricStoreException($"The database {server} holds tables of another program. Give the program a database of its own.");
        }

        writer.Execute("CREATE TABLE schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)");
    }

    private static bool Has(DbConnection writer, string table) => writer.ExecuteScalar<bool>("SELECT to_regclass(@table) IS NOT NULL", new { table });

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Catalogue in PostgreSQL brought to {Migration}.")]
        public static partial void Applied(ILogger logger, string migration);
    }
}
