namespace Campaigns.Storage.Sqlite.Catalogue;

/// <summary>The catalogue's statements, in the SQL that SQLite and PostgreSQL share.</summary>
internal static class CatalogueSql
{
    public const string ListCampaigns = "SELECT record FROM campaign";

    public const string FindCampaign = "SELECT record FROM campaign WHERE slug = @slug";

    public const string SaveCampaign =
        "INSERT INTO campaign (slug, record) VALUES (@Key, @Record) ON CONFLICT (slug) DO UPDATE SET record = excluded.record";

    public const string ListAnnotations = "SELECT record FROM annotation WHERE campaign = @campaign";

    public const string SaveAnnotation =
        """
        INSERT INTO annotation (id, campaign, record) VALUES (@Key, @Campaign, @Record)
        ON CONFLICT (id) DO UPDATE SET campaign = excluded.campaign, record = excluded.record
        """;

    public const string ListSources = "SELECT record FROM source";

    public const string SaveSource =
        "INSERT INTO source (id, record) VALUES (@Key, @Record) ON CONFLICT (id) DO UPDATE SET record = excluded.record";

    // Aliased, because Dapper matches columns by the names of the record's parameters.
    public const string ListLatestRuns =
        """
        SELECT r.id AS Id, r.source AS Source, r.started_at AS StartedAt, r.finished_at AS FinishedAt, r.raw_id AS RawId,
               r.added AS Added, r.revised AS Revised, r.unchanged AS Unchanged
        FROM source_run r
        JOIN (SELECT source, MAX(finished_at) AS finished_at FROM source_run GROUP BY source) newest
          ON newest.source = r.source AND newest.finished_at = r.finished_at
        """;

    public const string SaveRun =
        """
        INSERT INTO source_run (id, source, started_at, finished_at, raw_id, added, revised, unchanged)
        VALUES (@Id, @Source, @StartedAt, @FinishedAt, @RawId, @Added, @Revised, @Unchanged)
        ON CONFLICT (id) DO UPDATE SET source = excluded.source, started_at = excluded.started_at, finished_at = excluded.finished_at,
            raw_id = excluded.raw_id, added = excluded.added, revised = excluded.revised, unchanged = excluded.unchanged
        """;
}
