using Campaigns.Storage.Catalogue;

namespace Campaigns.Storage.Collection;

/// <summary>The ledger's statements, in the SQL that SQLite and PostgreSQL share.</summary>
internal static class LedgerSql
{
    public const string ListWindows =
        """
        SELECT source AS Source, stream AS Stream, kind AS Kind, first_day AS FirstDay, last_day AS LastDay, collected_at AS CollectedAt,
               age_days AS AgeDays, is_final AS IsFinal, run_id AS RunId, answers AS Answers, keys AS Keys
        FROM collected_window WHERE source = @source
        """;

    public const string ReopenWindows =
        "UPDATE collected_window SET age_days = @reopened, is_final = 0 WHERE source = @source AND last_day >= @first AND first_day <= @last";

    public const string SaveWindow =
        """
        INSERT INTO collected_window (source, stream, kind, first_day, last_day, collected_at, age_days, is_final, run_id, answers, keys)
        VALUES (@Source, @Stream, @Kind, @FirstDay, @LastDay, @CollectedAt, @AgeDays, @IsFinal, @RunId, @Answers, @Keys)
        ON CONFLICT (source, stream, kind, first_day, last_day) DO UPDATE SET collected_at = excluded.collected_at, age_days = excluded.age_days,
            is_final = excluded.is_final, run_id = excluded.run_id, answers = excluded.answers, keys = excluded.keys
        """;

    public const string FindRun = $"SELECT {CatalogueSql.RunColumns} FROM source_run r WHERE r.id = @id";

    public const string ListRuns = $"SELECT {CatalogueSql.RunColumns} FROM source_run r ORDER BY r.started_at DESC, r.id DESC LIMIT @count";

    public const string ListRunsOfSource =
        $"SELECT {CatalogueSql.RunColumns} FROM source_run r WHERE r.source = @source ORDER BY r.started_at DESC, r.id DESC LIMIT @count";

    public const string InterruptRuns =
        "UPDATE source_run SET state = 'Interrupted', finished_at = @finishedAt WHERE source = @source AND state = 'Running'";

    public const string SaveReading =
        """
        INSERT INTO kept_reading (source, run_id, stream, kind, first_day, last_day, record)
        VALUES (@Source, @RunId, @Stream, @Kind, @FirstDay, @LastDay, @Record)
        ON CONFLICT (source, run_id, stream, kind, first_day, last_day) DO UPDATE SET record = excluded.record
        """;

    // A report of days asks for a range and is noted by day.
    public const string ListReadings =
        """
        SELECT r.record FROM kept_reading r WHERE r.source = @source AND EXISTS (
            SELECT 1 FROM collected_window w
            WHERE w.source = r.source AND w.stream = r.stream AND w.run_id = r.run_id AND w.first_day >= r.first_day AND w.last_day <= r.last_day)
        """;

    public const string ListReadingsOfRun = "SELECT record FROM kept_reading WHERE source = @source AND run_id = @runId";

    public const string ListHeld = "SELECT record FROM held_figure WHERE source = @source";

    public const string FindHeld = "SELECT record FROM held_figure WHERE id = @id";

    public const string SaveHeld =
        "INSERT INTO held_figure (id, source, record) VALUES (@Id, @Source, @Record) ON CONFLICT (id) DO UPDATE SET record = excluded.record";

    public const string FindObject = "SELECT record FROM seen_object WHERE source = @Source AND campaign_id = @CampaignId AND ad_group_id = @AdGroupId";

    public const string ListObjects = "SELECT record FROM seen_object WHERE source = @source";

    public const string SaveObject =
        """
        INSERT INTO seen_object (source, campaign_id, ad_group_id, record) VALUES (@Source, @CampaignId, @AdGroupId, @Record)
        ON CONFLICT (source, campaign_id, ad_group_id) DO UPDATE SET record = excluded.record
        """;

    public const string NewestParkedDigest =
        """
        SELECT digest FROM parked_figures
        WHERE source = @Source AND campaign_id = @CampaignId AND ad_group_id = @AdGroupId AND stream = @Stream AND kind = @Kind
            AND first_day = @FirstDay AND last_day = @LastDay
        ORDER BY observed_at DESC LIMIT 1
        """;

    public const string ListParked =
        """
        SELECT source AS Source, campaign_id AS CampaignId, ad_group_id AS AdGroupId, stream AS Stream, kind AS Kind, first_day AS FirstDay,
               last_day AS LastDay, observed_at AS ObservedAt, run_id AS RunId, digest AS Digest, content AS Content
        FROM parked_figures WHERE source = @source
        """;

    public const string SaveParked =
        """
        INSERT INTO parked_figures (source, campaign_id, ad_group_id, stream, kind, first_day, last_day, observed_at, run_id, digest, content)
        VALUES (@Source, @CampaignId, @AdGroupId, @Stream, @Kind, @FirstDay, @LastDay, @ObservedAt, @RunId, @Digest, @Content)
        ON CONFLICT (source, campaign_id, ad_group_id, stream, kind, first_day, last_day, observed_at) DO UPDATE SET
            run_id = excluded.run_id, digest = excluded.digest, content = excluded.content
        """;

    public const string RemoveParked =
        """
        DELETE FROM parked_figures
        WHERE source = @Source AND campaign_id = @CampaignId AND ad_group_id = @AdGroupId AND stream = @Stream AND kind = @Kind
            AND first_day = @FirstDay AND last_day = @LastDay AND observed_at = @ObservedAt
        """;

    public const string ListMappings = "SELECT record FROM object_mapping WHERE source = @source";

    public const string SaveMapping =
        """
        INSERT INTO object_mapping (source, campaign_id, ad_group_id, ad_id, record) VALUES (@Source, @CampaignId, @AdGroupId, @AdId, @Record)
        ON CONFLICT (source, campaign_id, ad_group_id, ad_id) DO UPDATE SET record = excluded.record
        """;

    public const string ListStatuses = "SELECT record FROM source_status";

    public const string SaveStatus =
        "INSERT INTO source_status (source, record) VALUES (@Source, @Record) ON CONFLICT (source) DO UPDATE SET record = excluded.record";

    public const string SaveRequest =
        "INSERT INTO sync_request (id, requested_at, record) VALUES (@Id, @RequestedAt, @Record) ON CONFLICT (id) DO NOTHING";

    // One statement, so that two workers never take the same request.
    public const string TakeRequests = "DELETE FROM sync_request RETURNING record";
}
