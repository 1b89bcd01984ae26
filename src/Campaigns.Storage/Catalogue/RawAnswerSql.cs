namespace Campaigns.Storage.Catalogue;

/// <summary>Statements of kept answers, in the SQL that SQLite and PostgreSQL share.</summary>
internal static class RawAnswerSql
{
    public const string Save =
        """
        INSERT INTO raw_answer (id, source, origin, content_type, fetched_at, length, content)
        VALUES (@Id, @Source, @Origin, @ContentType, @FetchedAt, @Length, @Content)
        ON CONFLICT (id) DO UPDATE SET fetched_at = excluded.fetched_at, content = excluded.content, pruned_at = NULL
            WHERE raw_answer.pruned_at IS NOT NULL
        """;

    public const string SavePruned =
        """
        INSERT INTO raw_answer (id, source, origin, content_type, fetched_at, length, content, pruned_at)
        VALUES (@Id, @Source, @Origin, @ContentType, @FetchedAt, @Length, @Content, @PrunedAt)
        ON CONFLICT (id) DO NOTHING
        """;

    // What is due of one source; the length is that of the compressed bytes, which is what becomes free.
    public const string Due =
        """
        SELECT COUNT(*) AS Answers, COALESCE(SUM(length(content)), 0) AS Bytes, MIN(fetched_at) AS Oldest, MAX(fetched_at) AS Newest
        FROM raw_answer WHERE source = @source AND fetched_at < @before AND pruned_at IS NULL
        """;

    public const string Prune =
        "UPDATE raw_answer SET content = @empty, pruned_at = @now WHERE source = @source AND fetched_at < @before AND pruned_at IS NULL";

    public const string ListSources = "SELECT DISTINCT source FROM raw_answer";

    // Aliased, because Dapper matches columns by the names of the row's properties.
    public const string Find =
        """
        SELECT source AS Source, origin AS Origin, content_type AS ContentType, fetched_at AS FetchedAt, length AS Length, content AS Content, pruned_at AS PrunedAt
        FROM raw_answer WHERE id = @id
        """;

    public const string ListIds = "SELECT id FROM raw_answer";
}
