namespace Campaigns.Storage.Catalogue;

/// <summary>Statements of the planning ledger and of shown figures, in the SQL that SQLite and PostgreSQL share.</summary>
internal static class PlanningSql
{
    private const string Select =
        """
        SELECT id AS Id, chain AS Chain, version AS Version, entered_by AS EnteredBy, entered_at AS EnteredAt, withdrawal AS Withdrawal, record AS Record
        FROM planning_entry
        """;

    public const string ListAll = $"{Select} WHERE kind = @kind";

    public const string ListOfCampaign = $"{Select} WHERE kind = @kind AND campaign = @campaign";

    public const string Find = $"{Select} WHERE id = @id AND kind = @kind";

    public const string NewestVersion = "SELECT COALESCE(MAX(version), 0) FROM planning_entry WHERE chain = @chain";

    public const string Append =
        """
        INSERT INTO planning_entry (id, kind, chain, version, campaign, entered_by, entered_at, withdrawal, record)
        VALUES (@Id, @Kind, @Chain, @Version, @Campaign, @EnteredBy, @EnteredAt, @Withdrawal, @Record)
        """;

    public const string FindShown = "SELECT id AS Id, query AS Query, answer AS Answer, first_shown_at AS FirstShownAt FROM shown_figure WHERE id = @id";

    public const string CountShown = "SELECT COUNT(*) FROM shown_figure";

    public const string Remember =
        "INSERT INTO shown_figure (id, query, answer, first_shown_at) VALUES (@Id, @Query, @Answer, @FirstShownAt) ON CONFLICT (id) DO NOTHING";
}
