namespace Campaigns.Storage.Transfer.Tables;

/// <summary>Statements on a table, in the SQL that SQLite and PostgreSQL share.</summary>
internal static class RowStatements
{
    /// <summary>All rows by key.</summary>
    public static string Select(CatalogueTable table)
    {
        var order = table.Key.Count > 0 ? table.Key : table.Columns;
        return $"SELECT {List(table.Columns)} FROM {Quote(table.Name)} ORDER BY {List(order)}";
    }

    /// <summary>Adds a row or replaces that of its key; parameters are <c>@p0</c>, <c>@p1</c> … in the order of the columns.</summary>
    public static string Upsert(CatalogueTable table)
    {
        var values = string.Join(", ", table.Columns.Select((_, index) => FormattableString.Invariant($"@p{index}")));
        var insert = $"INSERT INTO {Quote(table.Name)} ({List(table.Columns)}) VALUES ({values})";
        if (table.Key.Count == 0)
        {
            return insert;
        }

        var changed = table.Columns.Except(table.Key, StringComparer.Ordinal).Select(column => $"{Quote(column)} = excluded.{Quote(column)}").ToArray();
        var action = changed.Length == 0 ? "DO NOTHING" : $"DO UPDATE SET {string.Join(", ", changed)}";
        return $"{insert} ON CONFLICT ({List(table.Key)}) {action}";
    }

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quote));

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
