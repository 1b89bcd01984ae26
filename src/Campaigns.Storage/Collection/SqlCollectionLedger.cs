using System.Data.Common;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Catalogue;
using Dapper;

namespace Campaigns.Storage.Collection;

/// <summary>The collection ledger in the database of the catalogue.</summary>
/// <param name="database">The database, which must outlive the ledger.</param>
public sealed class SqlCollectionLedger(ICatalogueDatabase database) : ICollectionLedger
{
    /// <inheritdoc/>
    public Task<SourceRun> RecordAsync(WindowCommit commit, WriteResult result, CancellationToken cancellationToken) =>
        database.WriteAsync(writer => CommitRecords.Write(writer, commit, result), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CollectedWindow>> ListWindowsAsync(string source, CancellationToken cancellationToken) =>
        ReadAsync(reader => LedgerReading.Windows(reader, source), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<KeptReading>> ListReadingsAsync(string source, CancellationToken cancellationToken) =>
        ReadAsync(reader => LedgerReading.Readings(reader, source), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<KeptReading>> ListReadingsOfRunAsync(string source, string runId, CancellationToken cancellationToken) =>
        ReadAsync(reader => LedgerReading.ReadingsOfRun(reader, source, runId), cancellationToken);

    /// <inheritdoc/>
    public Task ReopenWindowsAsync(string source, DateOnly first, DateOnly last, CancellationToken cancellationToken) => WriteAsync(
        LedgerSql.ReopenWindows, new { source, first = LedgerText.Of(first), last = LedgerText.Of(last), reopened = CollectedWindow.Reopened }, cancellationToken);

    /// <inheritdoc/>
    public Task SaveRunAsync(SourceRun run, CancellationToken cancellationToken) => WriteAsync(CatalogueSql.SaveRun, RunRow.From(run), cancellationToken);

    /// <inheritdoc/>
    public Task<SourceRun?> FindRunAsync(string id, CancellationToken cancellationToken) =>
        ReadAsync(reader => reader.Query<RunRow>(LedgerSql.FindRun, new { id }).SingleOrDefault()?.ToRun(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SourceRun>> ListRunsAsync(string? source, int count, CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<SourceRun>>(
        reader => [.. reader.Query<RunRow>(source is null ? LedgerSql.ListRuns : LedgerSql.ListRunsOfSource, new { source, count }).Select(row => row.ToRun())],
        cancellationToken);

    /// <inheritdoc/>
    public Task InterruptRunsAsync(string source, DateTimeOffset now, CancellationToken cancellationToken) =>
        WriteAsync(LedgerSql.InterruptRuns, new { source, finishedAt = CatalogueMoment.Write(now) }, cancellationToken);

    /// <inheritdoc/>
    public Task SaveStatusAsync(SourceStatus status, CancellationToken cancellationToken) =>
        WriteAsync(LedgerSql.SaveStatus, new { status.Source, Record = CatalogueJson.Write(status) }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SourceStatus>> ListStatusesAsync(CancellationToken cancellationToken) => ReadAsync(LedgerReading.Statuses, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<HeldFigure>> ListHeldAsync(string source, CancellationToken cancellationToken) =>
        ReadAsync(reader => LedgerReading.Held(reader, source), cancellationToken);

    /// <inheritdoc/>
    public Task<HeldFigure?> FindHeldAsync(string id, CancellationToken cancellationToken) =>
        ReadAsync(reader => CommitRecords.FindHeld(reader, id), cancellationToken);

    /// <inheritdoc/>
    public Task SaveHeldAsync(HeldFigure held, CancellationToken cancellationToken) =>
        database.WriteAsync(writer => CommitRecords.SaveHeld(writer, held), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SeenObject>> ListObjectsAsync(string source, CancellationToken cancellationToken) =>
        ReadAsync(reader => LedgerReading.Objects(reader, source), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ParkedFigures>> ListParkedAsync(string source, CancellationToken cancellationToken) =>
        ReadAsync(reader => LedgerReading.Parked(reader, source), cancellationToken);

    /// <inheritdoc/>
    public Task ReplaceParkedAsync(IReadOnlyList<ParkedFigures> stored, IReadOnlyList<ParkedFigures> left, CancellationToken cancellationToken) => database.WriteAsync(
        writer => writer.Execute(LedgerSql.RemoveParked, stored.Select(ParkedRow.From)) + writer.Execute(LedgerSql.SaveParked, left.Select(ParkedRow.From)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ObjectMapping>> ListMappingsAsync(string source, CancellationToken cancellationToken) =>
        ReadAsync(reader => LedgerReading.Mappings(reader, source), cancellationToken);

    /// <inheritdoc/>
    public Task SaveMappingAsync(ObjectMapping mapping, CancellationToken cancellationToken) => WriteAsync(
        LedgerSql.SaveMapping,
        new { mapping.Source, mapping.CampaignId, mapping.AdGroupId, mapping.AdId, Record = CatalogueJson.Write(mapping) },
        cancellationToken);

    /// <inheritdoc/>
    public Task RequestSyncAsync(SyncRequest request, CancellationToken cancellationToken) => WriteAsync(
        LedgerSql.SaveRequest,
        new { request.Id, RequestedAt = CatalogueMoment.Write(request.RequestedAt), Record = CatalogueJson.Write(request) },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SyncRequest>> TakeSyncRequestsAsync(CancellationToken cancellationToken) => database.WriteAsync<IReadOnlyList<SyncRequest>>(
        writer =>
        [
            .. writer.Query<string>(LedgerSql.TakeRequests)
                .Select(CatalogueJson.Read<SyncRequest>)
                .OrderBy(request => request.RequestedAt)
                .ThenBy(request => request.Id, StringComparer.Ordinal),
        ],
        cancellationToken);

    private Task<T> ReadAsync<T>(Func<DbConnection, T> read, CancellationToken cancellationToken) => database.ReadAsync(read, cancellationToken);

    private Task<int> WriteAsync(string sql, object row, CancellationToken cancellationToken) =>
        database.WriteAsync(writer => writer.Execute(sql, row), cancellationToken);
}
