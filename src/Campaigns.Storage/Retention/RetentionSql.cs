namespace Campaigns.Storage.Retention;

/// <summary>Statements of the retention rules, in the SQL that SQLite and PostgreSQL share.</summary>
internal static class RetentionSql
{
    // Aliased, because Dapper matches columns by the names of the row's properties.
    private const string RunColumns =
        """
        id AS Id, subject AS Subject, started_at AS StartedAt, finished_at AS FinishedAt, days AS Days, source AS Source, campaign AS Campaign,
        window_kind AS WindowKind, removed AS Removed, bytes AS Bytes, first_day AS FirstDay, last_day AS LastDay
        """;

    public const string ListRuns = $"SELECT {RunColumns} FROM retention_run ORDER BY started_at DESC, id DESC LIMIT @count";

    public const string ListRunsOfCampaign = $"SELECT {RunColumns} FROM retention_run WHERE campaign = @campaign ORDER BY started_at DESC, id DESC";

    public const string SaveRun =
        """
        INSERT INTO retention_run (id, subject, started_at, finished_at, days, source, campaign, window_kind, removed, bytes, first_day, last_day)
        VALUES (@Id, @Subject, @StartedAt, @FinishedAt, @Days, @Source, @Campaign, @WindowKind, @Removed, @Bytes, @FirstDay, @LastDay)
        ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, started_at = excluded.started_at, finished_at = excluded.finished_at,
            days = excluded.days, source = excluded.source, campaign = excluded.campaign, window_kind = excluded.window_kind,
            removed = excluded.removed, bytes = excluded.bytes, first_day = excluded.first_day, last_day = excluded.last_day
        """;

    public const string ListParkedSources = "SELECT DISTINCT source FROM parked_figures";

    public const string DueParked =
        """
        SELECT COUNT(*) AS Count, COALESCE(SUM(length(content)), 0) AS Bytes, MIN(observed_at) AS Oldest, MAX(observed_at) AS Newest
        FROM parked_figures WHERE source = @source AND observed_at < @before
        """;

    public const string RemoveParked = "DELETE FROM parked_figures WHERE source = @source AND observed_at < @before";
}
