using System.Data.Common;
using Campaigns.Metrics;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Sqlite.Migrations;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Campaigns.Storage.Postgres;

/// <summary>The catalogue's PostgreSQL, shared by every process of an installation.</summary>
/// <remarks>
/// Writes of the catalogue run one after the other over all processes, as they do in the embedded database: each takes one advisory lock for its
/// transaction. They are few and short, and what reads first and then writes needs no other care. Kept answers are written without it.
/// </remarks>
public sealed class PostgresDatabase : ICatalogueDatabase, IAsyncDisposable
{
    // "KAMP": one number for all processes of all versions.
    private const long WriterLock = 0x4B414D50;

    private readonly NpgsqlDataSource source;

    private PostgresDatabase(NpgsqlDataSource source, string server)
    {
        this.source = source;
        Server = server;
    }

    /// <summary>Server and database, for messages.</summary>
    internal string Server { get; }

    /// <summary>Connects and brings the database to this program's shape; one process at a time does, the others wait for it.</summary>
    /// <param name="options">Checked settings.</param>
    /// <param name="time">Clock for the notes of applied migrations.</param>
    /// <param name="logger">Where migrations are noted.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="MetricStoreException">It cannot be reached, is newer than the program or of another program. Nothing is started then.</exception>
    public static Task<PostgresDatabase> OpenAsync(PostgresOptions options, TimeProvider time, ILogger logger, CancellationToken cancellationToken) =>
        OpenAsync(options, PostgresMigration.All, time, logger, cancellationToken);

    internal static async Task<PostgresDatabase> OpenAsync(
        PostgresOptions options, IReadOnlyList<Migration> steps, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var connection = PostgresOptionsValidation.ConnectionString(options);
        var parts = new NpgsqlConnectionStringBuilder(connection);
        var database = new PostgresDatabase(NpgsqlDataSource.Create(connection), FormattableString.Invariant($"{parts.Host}:{parts.Port}/{parts.Database}"));
        try
        {
            var migrations = new PostgresMigrations(steps, time, logger, database.Server);
            await database.WriteAsync(writer => migrations.Run(writer), cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<T> ReadAsync<T>(Func<DbConnection, T> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return read(connection);
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFaults.Explain(fault, Server);
        }
    }

    /// <inheritdoc/>
    public Task<T> WriteAsync<T>(Func<DbConnection, T> write, CancellationToken cancellationToken) => AddAsync(
        connection =>
        {
            connection.Execute("SELECT pg_advisory_xact_lock(@key)", new { key = WriterLock });
            return write(connection);
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<T> AddAsync<T>(Func<DbConnection, T> add, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = add(connection);
            cancellationToken.ThrowIfCancellationRequested();
            // Not cancelled any more: a commit that is waited for in vain may still be there.
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFaults.Explain(fault, Server);
        }
    }

    /// <inheritdoc/>
    public bool IsMissingParent(MetricStoreException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation };
    }

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        WriteAsync(writer => writer.ExecuteScalar<int>("SELECT COUNT(*) FROM schema_migration"), cancellationToken);

    /// <summary>A connection to read rows from one by one.</summary>
    internal async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await source.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFaults.Explain(fault, Server);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();
}
