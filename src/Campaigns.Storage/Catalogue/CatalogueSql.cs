namespace Campaigns.Storage.Catalogue;

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
    public const string RunColumns =
        """
        r.id AS Id, r.source AS Source, r.state AS State, r.started_at AS StartedAt, r.finished_at AS FinishedAt, r.raw_id AS RawId,
        r.added AS Added, r.revised AS Revised, r.unchanged AS Unchanged, r.failure AS Failure, r.first_day AS FirstDay, r.last_day AS LastDay,
        r.windows AS Windows, r.windows_done AS WindowsDone, r.held AS Held, r.unmapped AS Unmapped, r.rejected AS Rejected
        """;

    public const string ListLatestRuns =
        $"""
        SELECT {RunColumns}
        FROM source_run r
        JOIN (SELECT source, MAX(finished_at) AS finished_at FROM source_run WHERE state = 'Succeeded' GROUP BY source) newest
          ON newest.source = r.source AND newest.finished_at = r.finished_at
        WHERE r.state = 'Succeeded'
        """;

    public const string SaveRun =
        """
        INSERT INTO source_run (id, source, state, started_at, finished_at, raw_id, added, revised, unchanged, failure, first_day, last_day,
            windows, windows_done, held, unmapped, rejected)
        VALUES (@Id, @Source, @State, @StartedAt, @FinishedAt, @RawId, @Added, @Revised, @Unchanged, @Failure, @FirstDay, @LastDay,
            @Windows, @WindowsDone, @Held, @Unmapped, @Rejected)
        ON CONFLICT (id) DO UPDATE SET source = excluded.source, state = excluded.state, started_at = excluded.started_at,
            finished_at = excluded.finished_at, raw_id = excluded.raw_id, added = excluded.added, revised = excluded.revised,
            unchanged = excluded.unchanged, failure = excluded.failure, first_day = excluded.first_day, last_day = excluded.last_day,
            windows = excluded.windows, windows_done = excluded.windows_done, held = excluded.held, unmapped = excluded.unmapped,
            rejected = excluded.rejected
        """;
}
