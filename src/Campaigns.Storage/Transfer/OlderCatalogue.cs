using Campaigns.Metrics;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Migrations;
using Campaigns.Storage.Transfer.Archives;
using Campaigns.Storage.Transfer.Lines;
using Campaigns.Storage.Transfer.Tables;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Storage.Transfer;

/// <summary>
/// Brings the catalogue of an archive that an older program made to this program's shape: its rows go into a passing database of that shape, the
/// migrations run, and the rows are read back.
/// </summary>
internal sealed class OlderCatalogue : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("campaigns-older-").FullName;
    private SqliteDatabase? database;

    /// <summary>The archive's catalogue in this program's shape.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="MetricStoreException">The rows do not fit the shape that the archive states.</exception>
    public async Task<ICatalogueTables> ReadAsync(ArchiveFile archive, int shape, CancellationToken cancellationToken)
    {
        using (var older = Open([.. Migration.All.Take(shape)]))
        {
            var tables = new SqliteCatalogueTables(older);
            foreach (var block in archive.Blocks(new ArchiveContents()).Where(block => block.Kind == BlockKind.Catalogue))
            {
                foreach (var (table, rows) in archive.Decode(block, content => RowLines.Read(content).ToArray()))
                {
                    await tables.WriteAsync(table, rows, cancellationToken);
                }
            }
        }

        database = Open(Migration.All);
        return new SqliteCatalogueTables(database);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        database?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private SqliteDatabase Open(IReadOnlyList<Migration> migrations) =>
        SqliteDatabase.Open(folder, new MigrationRunner(migrations, TimeProvider.System, NullLogger.Instance), NullLogger.Instance);
}
