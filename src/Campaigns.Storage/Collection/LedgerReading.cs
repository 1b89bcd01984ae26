using System.Data;
using Campaigns.Metrics.Collection;
using Campaigns.Storage.Catalogue;
using Dapper;

namespace Campaigns.Storage.Collection;

/// <summary>Reads the ledger's lists in their orders, which are made here, ordinal, so that every database answers alike.</summary>
internal static class LedgerReading
{
    public static IReadOnlyList<CollectedWindow> Windows(IDbConnection connection, string source) =>
    [
        .. connection.Query<WindowRow>(LedgerSql.ListWindows, new { source })
            .Select(row => row.ToWindow())
            .OrderBy(window => window.Stream, StringComparer.Ordinal)
            .ThenBy(window => window.Window.Kind)
            .ThenBy(window => window.Window.First)
            .ThenBy(window => window.Window.Last),
    ];

    public static IReadOnlyList<KeptReading> Readings(IDbConnection connection, string source) => Oldest(connection.Query<string>(LedgerSql.ListReadings, new { source }));

    public static IReadOnlyList<KeptReading> ReadingsOfRun(IDbConnection connection, string source, string runId) =>
        Oldest(connection.Query<string>(LedgerSql.ListReadingsOfRun, new { source, runId }));

    public static IReadOnlyList<HeldFigure> Held(IDbConnection connection, string source) =>
    [
        .. Records<HeldFigure>(connection, LedgerSql.ListHeld, source)
            .OrderBy(held => held.Offered.ObservedAt)
            .ThenBy(held => held.Id, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<SeenObject> Objects(IDbConnection connection, string source) =>
    [
        .. Records<SeenObject>(connection, LedgerSql.ListObjects, source)
            .OrderBy(seen => seen.CampaignId, StringComparer.Ordinal)
            .ThenBy(seen => seen.AdGroupId, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<ParkedFigures> Parked(IDbConnection connection, string source) =>
    [
        .. connection.Query<ParkedRow>(LedgerSql.ListParked, new { source })
            .Select(row => row.ToParked())
            .OrderBy(parked => parked.ObservedAt)
            .ThenBy(parked => parked.Stream, StringComparer.Ordinal)
            .ThenBy(parked => parked.CampaignId, StringComparer.Ordinal)
            .ThenBy(parked => parked.AdGroupId, StringComparer.Ordinal)
            .ThenBy(parked => parked.Window.First),
    ];

    public static IReadOnlyList<ObjectMapping> Mappings(IDbConnection connection, string source) =>
    [
        .. Records<ObjectMapping>(connection, LedgerSql.ListMappings, source)
            .OrderBy(mapping => mapping.CampaignId, StringComparer.Ordinal)
            .ThenBy(mapping => mapping.AdGroupId, StringComparer.Ordinal)
            .ThenBy(mapping => mapping.AdId, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<SourceStatus> Statuses(IDbConnection connection) =>
    [
        .. connection.Query<string>(LedgerSql.ListStatuses).Select(CatalogueJson.Read<SourceStatus>).OrderBy(status => status.Source, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<KeptReading> Oldest(IEnumerable<string> records) =>
    [
        .. records.Select(CatalogueJson.Read<KeptReading>)
            .OrderBy(reading => reading.ReadAt)
            .ThenBy(reading => reading.Stream, StringComparer.Ordinal)
            .ThenBy(reading => reading.Window.First)
            .ThenBy(reading => reading.Window.Last),
    ];

    private static IEnumerable<T> Records<T>(IDbConnection connection, string sql, string source) =>
        connection.Query<string>(sql, new { source }).Select(CatalogueJson.Read<T>);
}
