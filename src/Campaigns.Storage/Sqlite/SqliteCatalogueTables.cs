using System.Data.Common;
using System.Runtime.CompilerServices;
using Campaigns.Storage.Transfer.Tables;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite;

/// <summary>The catalogue's tables in the embedded database: every table but those of figures, kept answers and migrations.</summary>
/// <param name="database">The database, which must outlive this.</param>
public sealed class SqliteCatalogueTables(SqliteDatabase database) : ICatalogueTables
{
    // They move as observations and answers, in a form that every store has.
    private static readonly string[] Apart = ["observation", "metric_series", "quality", "origin", "raw_answer", "schema_migration"];

    /// <inheritdoc/>
    public Task<int> ReadShapeAsync(CancellationToken cancellationToken) =>
        Reading(connection => connection.ExecuteScalar<int>("SELECT MAX(number) FROM schema_migration"), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CatalogueTable>> ListAsync(CancellationToken cancellationToken) => Reading(List, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<object?[]> ReadAsync(CatalogueTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var lease = Guard(database.Read);
        await using var command = lease.Connection.CreateCommand();
        command.CommandText = RowStatements.Select(table);
        await using var rows = Guard(command.ExecuteReader);
        while (Guard(rows.Read))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Values(rows);
        }
    }

    /// <inheritdoc/>
    public Task WriteAsync(CatalogueTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) => database.WriteAsync(
        writer =>
        {
            using var command = writer.CreateCommand();
            command.CommandText = RowStatements.Upsert(table);
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                command.Parameters.Clear();
                for (var column = 0; column < row.Length; column++)
                {
                    command.Parameters.AddWithValue(FormattableString.Invariant($"@p{column}"), row[column] ?? DBNull.Value);
                }

                command.ExecuteNonQuery();
            }

            return rows.Count;
        },
        cancellationToken);

    private static IReadOnlyList<CatalogueTable> List(SqliteConnection connection)
    {
        var names = connection
            .Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
            .Except(Apart, StringComparer.Ordinal)
            .ToArray();
        var tables = names.Select(name => Table(connection, name)).ToArray();
        var parents = names
            .SelectMany(name => connection.Query<string>("SELECT \"table\" FROM pragma_foreign_key_list(@name)", new { name }).Select(parent => (name, parent)))
            .ToLookup(pair => pair.name, pair => pair.parent, StringComparer.Ordinal);
        return TableOrder.Sort(tables, parents);
    }

    private static CatalogueTable Table(SqliteConnection connection, string name)
    {
        // Generated columns (hidden > 0) are not listed: they follow from the others.
        var columns = connection.Query<(string Name, int Key)>("SELECT name, pk FROM pragma_table_xinfo(@name) WHERE hidden = 0 ORDER BY cid", new { name }).ToArray();
        var key = columns.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => column.Name);
        return new CatalogueTable(name, [.. columns.Select(column => column.Name)], [.. key]);
    }

    private static object?[] Values(DbDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return Array.ConvertAll(values, value => value is DBNull ? null : value);
    }

    private Task<T> Reading<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var lease = Guard(database.Read);
        return Task.FromResult(Guard(() => read(lease.Connection)));
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, database.File);
        }
    }
}
