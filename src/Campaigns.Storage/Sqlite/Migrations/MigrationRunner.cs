using System.Globalization;
using Campaigns.Metrics;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Campaigns.Storage.Sqlite.Migrations;

/// <summary>Brings a database to this program's shape: each step in one transaction with the note that it was done, forward only.</summary>
internal sealed partial class MigrationRunner(IReadOnlyList<Migration> migrations, TimeProvider time, ILogger logger)
{
    /// <summary>"KAMP", so that a database of another program is recognised.</summary>
    internal const int ApplicationId = 0x4B414D50;

    /// <summary>Applies the steps that are missing.</summary>
    /// <param name="writer">The connection that alone writes.</param>
    /// <exception cref="MetricStoreException">The database belongs to another program or to a newer version of this one.</exception>
    public void Run(SqliteConnection writer)
    {
        Claim(writer);
        var applied = writer.ExecuteScalar<int>("SELECT COALESCE(MAX(number), 0) FROM schema_migration");
        if (applied > migrations.Count)
        {
            throw new MetricStoreException(
                $"The database {writer.DataSource} has shape {applied}; this program knows shapes up to {migrations.Count}. " +
                "Start the newer program that made it, or restore a backup that this program made.");
        }

        foreach (var migration in migrations.Skip(applied))
        {
            Apply(writer, migration);
            Log.Applied(logger, migration.Name);
        }
    }

    private static void Claim(SqliteConnection writer)
    {
        var id = writer.ExecuteScalar<int>("PRAGMA application_id");
        if (id == ApplicationId)
        {
            return;
        }

        if (id != 0 || writer.ExecuteScalar<int>("SELECT COUNT(*) FROM sqlite_schema") != 0)
        {
            throw new MetricStoreException($"{writer.DataSource} is a database of another program. Give the program a data folder of its own.");
        }

        using var transaction = writer.BeginTransaction(deferred: false);
        writer.Execute(
            "CREATE TABLE schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT",
            transaction: transaction);
        writer.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"), transaction: transaction);
        transaction.Commit();
    }

    private void Apply(SqliteConnection writer, Migration migration)
    {
        using var transaction = writer.BeginTransaction(deferred: false);
        writer.Execute(migration.Sql, transaction: transaction);
        writer.Execute(
            "INSERT INTO schema_migration (number, name, applied_at) VALUES (@Number, @Name, @AppliedAt)",
            new { migration.Number, migration.Name, AppliedAt = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) },
            transaction);
        transaction.Commit();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Database brought to {Migration}.")]
        public static partial void Applied(ILogger logger, string migration);
    }
}
