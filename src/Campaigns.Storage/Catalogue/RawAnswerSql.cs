namespace Campaigns.Storage.Catalogue;

/// <summary>Statements of kept answers, in the SQL that SQLite and PostgreSQL share.</summary>
internal static class RawAnswerSql
{
    public const string Save =
        """
        INSERT INTO raw_answer (id, source, origin, content_type, fetched_at, length, content)
        VALUES (@Id, @Source, @Origin, @ContentType, @FetchedAt, @Length, @Content)
        ON CONFLICT (id) DO NOTHING
        """;

    // Aliased, because Dapper matches columns by the names of the row's properties.
    public const string Find =
        """
        SELECT source AS Source, origin AS Origin, content_type AS ContentType, fetched_at AS FetchedAt, length AS Length, content AS Content
        FROM raw_answer WHERE id = @id
        """;

    public const string ListIds = "SELECT id FROM raw_answer";
}
