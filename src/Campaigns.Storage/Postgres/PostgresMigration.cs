using Campaigns.Storage.Sqlite.Migrations;

namespace Campaigns.Storage.Postgres;

/// <summary>The steps of the catalogue on PostgreSQL: those of the embedded database, but for the few that stand in <c>Postgres/Migrations</c> under the same name.</summary>
internal static class PostgresMigration
{
    /// <summary>All steps of this program, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = [.. Migration.All.Select(Own)];

    private static Migration Own(Migration shared)
    {
        using var own = typeof(PostgresMigration).Assembly.GetManifestResourceStream($"postgres/{shared.Name}.sql");
        if (own is null)
        {
            return shared;
        }

        using var reader = new StreamReader(own);
        return shared with { Sql = reader.ReadToEnd() };
    }
}
