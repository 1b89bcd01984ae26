using System.Data.Common;
using Campaigns.Metrics;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Sqlite.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Campaigns.Storage.Sqlite;

/// <summary>The one database file of a data folder: figures, catalogue and kept answers.</summary>
/// <remarks>
/// One process holds the folder, one connection writes, behind one lock, and it alone commits and checkpoints; readers are read-only and never
/// checkpoint. The SQLite that can be had (3.50.4) may corrupt a file when two connections do so at the same moment (sqlite.org/wal.html,
/// "WAL-reset bug", fixed in 3.51.3). A call that returns is on the disk: <c>synchronous=FULL</c>.
/// </remarks>
public sealed partial class SqliteDatabase : ICatalogueDatabase, IDisposable
{
    private readonly DataFolder folder;
    private readonly ILogger logger;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly SqliteReaderPool readers;
    private SqliteConnection? writer;
    private MetricStoreException? damage;
    private bool disposed;

    private SqliteDatabase(DataFolder folder, SqliteConnection writer, ILogger logger)
    {
        this.folder = folder;
        this.writer = writer;
        this.logger = logger;
        readers = new SqliteReaderPool(folder.DatabaseFile);
    }

    /// <summary>Full path of the database file.</summary>
    public string File => folder.DatabaseFile;

    /// <summary>Takes the data folder, checks the database and brings it to this program's shape.</summary>
    /// <param name="dataFolder">The folder; created when missing, readable by its owner only.</param>
    /// <param name="time">Clock for the notes of applied migrations.</param>
    /// <param name="logger">Where opening is noted.</param>
    /// <exception cref="MetricStoreException">
    /// The folder is in use or cannot be written, or the database is damaged, newer than the program or of another program. Nothing is started then.
    /// </exception>
    public static SqliteDatabase Open(string dataFolder, TimeProvider time, ILogger logger) =>
        Open(dataFolder, new MigrationRunner(Migration.All, time, logger), logger);

    internal static SqliteDatabase Open(string dataFolder, MigrationRunner migrations, ILogger logger)
    {
        var folder = DataFolder.Take(dataFolder);
        folder.CreateDatabaseFile();
        SqliteConnection? writer = null;
        try
        {
            writer = SqliteConnections.OpenWriter(folder.DatabaseFile);
            SqliteConnections.RefuseDamage(writer);
            migrations.Run(writer);
            Log.Opened(logger, folder.DatabaseFile);
            return new SqliteDatabase(folder, writer, logger);
        }
        catch (Exception exception)
        {
            writer?.Dispose();
            folder.Dispose();
            if (exception is SqliteException fault)
            {
                throw SqliteFaults.Explain(fault, folder.DatabaseFile);
            }

            throw;
        }
    }

    /// <summary>Runs work in one transaction of the one writer; commits when it returns, rolls back when it throws.</summary>
    /// <param name="work">Work on the connection; it must not keep it.</param>
    /// <param name="undo">Called when work or commit failed, still behind the lock; a failed commit may nevertheless be on the disk.</param>
    /// <param name="cancellationToken">Cancels the waiting; work looks at it itself.</param>
    /// <exception cref="MetricStoreException">The database refused; the message holds the cure.</exception>
    internal async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, Action undo, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        await writing.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            writer ??= SqliteConnections.OpenWriter(File);
            return InTransaction(writer, work, undo, cancellationToken);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, File);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>As <see cref="WriteAsync{T}(Func{SqliteConnection, T}, Action, CancellationToken)"/> for work that keeps nothing in memory.</summary>
    internal Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        WriteAsync(work, () => { }, cancellationToken);

    /// <inheritdoc/>
    Task<T> ICatalogueDatabase.ReadAsync<T>(Func<DbConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var reader = Read();
            return Task.FromResult(read(reader.Connection));
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, File);
        }
    }

    /// <inheritdoc/>
    Task<T> ICatalogueDatabase.WriteAsync<T>(Func<DbConnection, T> write, CancellationToken cancellationToken) => WriteAsync(write, cancellationToken);

    /// <inheritdoc/>
    Task<T> ICatalogueDatabase.AddAsync<T>(Func<DbConnection, T> add, CancellationToken cancellationToken) => WriteAsync(add, cancellationToken);

    /// <inheritdoc/>
    bool ICatalogueDatabase.IsMissingParent(MetricStoreException fault) =>
        fault.InnerException is SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_FOREIGNKEY };

    /// <inheritdoc/>
    Task ICatalogueDatabase.CheckAsync(CancellationToken cancellationToken) => CheckAsync(cancellationToken);

    /// <summary>A read-only connection; returned to the pool when disposed.</summary>
    /// <exception cref="SqliteException">It cannot be opened; callers explain it with <see cref="SqliteFaults"/>.</exception>
    internal SqliteReaderPool.Lease Read()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return readers.Rent();
    }

    /// <summary>Answers when the database can be read and the writer is free to begin; throws with the cure when not.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="MetricStoreException">It cannot be read or written, damage was found in it, or its disk has less than 32 MB left.</exception>
    internal async Task CheckAsync(CancellationToken cancellationToken)
    {
        const long Enough = 32L << 20;
        if (damage is { } found)
        {
            throw new MetricStoreException(found.Message, found);
        }

        await WriteAsync(SqliteConnections.Touch, cancellationToken);
        try
        {
            using var reader = Read();
            SqliteConnections.Touch(reader.Connection);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, File);
        }

        if (new DriveInfo(folder.Path).AvailableFreeSpace < Enough)
        {
            throw new MetricStoreException($"The disk of {File} has less than 32 MB left. Free some space before figures are refused.");
        }
    }

    /// <summary>Reads every page once; damage found is told by every later <see cref="CheckAsync"/> too.</summary>
    /// <exception cref="MetricStoreException">A page is damaged, or the file cannot be read.</exception>
    internal void RefuseDamage()
    {
        try
        {
            using var reader = Read();
            SqliteConnections.RefuseDamage(reader.Connection);
        }
        catch (MetricStoreException fault)
        {
            damage = fault;
            throw;
        }
        catch (SqliteException fault)
        {
            damage = SqliteFaults.Explain(fault, File);
            throw damage;
        }
    }

    /// <summary>Waits for the running write, moves the log into the database file and leaves the folder.</summary>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        writing.Wait();
        disposed = true;
        // Readers first: the connection that closes last checkpoints, and that must be the writer.
        readers.Dispose();
        writer?.Dispose();
        writing.Release();
        folder.Dispose();
    }

    private T InTransaction<T>(SqliteConnection connection, Func<SqliteConnection, T> work, Action undo, CancellationToken cancellationToken)
    {
        try
        {
            SqliteConnections.Execute(connection, "BEGIN IMMEDIATE");
            var result = work(connection);
            cancellationToken.ThrowIfCancellationRequested();
            SqliteConnections.Execute(connection, "COMMIT");
            return result;
        }
        catch
        {
            undo();
            RollBack(connection);
            throw;
        }
    }

    // A fault at the commit may have ended the transaction already. A connection that cannot even roll back is opened anew by the next write.
    private void RollBack(SqliteConnection connection)
    {
        try
        {
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                SqliteConnections.Execute(connection, "ROLLBACK");
            }
        }
        catch (SqliteException fault)
        {
            Log.NotRolledBack(logger, fault);
            connection.Dispose();
            writer = null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Database {File} opened and found whole.")]
        public static partial void Opened(ILogger logger, string file);

        [LoggerMessage(2, LogLevel.Warning, "A failed write could not be rolled back; the writing connection is opened anew.")]
        public static partial void NotRolledBack(ILogger logger, Exception fault);
    }
}
