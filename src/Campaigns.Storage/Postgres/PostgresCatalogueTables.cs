using System.Data.Common;
using System.Runtime.CompilerServices;
using Campaigns.Storage.Transfer.Tables;
using Dapper;
using Npgsql;

namespace Campaigns.Storage.Postgres;

/// <summary>The catalogue's tables in PostgreSQL: every table of its schema but those of kept answers, migrations and the scheduler.</summary>
/// <param name="database">The database, which must outlive this.</param>
public sealed class PostgresCatalogueTables(PostgresDatabase database) : ICatalogueTables
{
    // The scheduler makes its tables itself and finds out anew what is due.
    private const string Names =
        """
        SELECT table_name FROM information_schema.tables
        WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name NOT IN ('raw_answer', 'schema_migration') AND table_name NOT LIKE 'qrtz\_%'
        """;

    private const string Columns =
        "SELECT table_name AS Table, column_name AS Column FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position";

    private const string Keys =
        """
        SELECT c.table_name AS Table, k.column_name AS Column
        FROM information_schema.table_constraints c
        JOIN information_schema.key_column_usage k ON k.constraint_schema = c.constraint_schema AND k.constraint_name = c.constraint_name AND k.table_name = c.table_name
        WHERE c.table_schema = current_schema() AND c.constraint_type = 'PRIMARY KEY'
        ORDER BY c.table_name, k.ordinal_position
        """;

    private const string Parents =
        """
        SELECT child.relname AS Table, parent.relname AS Column
        FROM pg_constraint f JOIN pg_class child ON child.oid = f.conrelid JOIN pg_class parent ON parent.oid = f.confrelid
        WHERE f.contype = 'f' AND f.connamespace = current_schema()::regnamespace
        """;

    /// <inheritdoc/>
    public Task<int> ReadShapeAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(reader => reader.ExecuteScalar<int>("SELECT MAX(number) FROM schema_migration"), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CatalogueTable>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync(List, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<object?[]> ReadAsync(CatalogueTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = RowStatements.Select(table);
        await using var rows = await Guard(() => command.ExecuteReaderAsync(cancellationToken));
        while (await Guard(() => rows.ReadAsync(cancellationToken)))
        {
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
                    command.Parameters.Add(new NpgsqlParameter(FormattableString.Invariant($"p{column}"), row[column] ?? DBNull.Value));
                }

                command.ExecuteNonQuery();
            }

            return rows.Count;
        },
        cancellationToken);

    private static IReadOnlyList<CatalogueTable> List(DbConnection reader)
    {
        var columns = Pairs(reader, Columns);
        var keys = Pairs(reader, Keys);
        var tables = reader.Query<string>(Names).Select(name => new CatalogueTable(name, [.. columns[name]], [.. keys[name]]));
        return TableOrder.Sort(tables, Pairs(reader, Parents));
    }

    private static ILookup<string, string> Pairs(DbConnection reader, string sql) =>
        reader.Query<(string Table, string Column)>(sql).ToLookup(pair => pair.Table, pair => pair.Column, StringComparer.Ordinal);

    // 32-bit numbers as 64-bit ones, as the embedded database gives every whole number.
    private static object?[] Values(NpgsqlDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return Array.ConvertAll(values, value => value switch { DBNull => null, int number => (long)number, short number => (long)number, _ => value });
    }

    private async Task<T> Guard<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFaults.Explain(fault, database.Server);
        }
    }
}
