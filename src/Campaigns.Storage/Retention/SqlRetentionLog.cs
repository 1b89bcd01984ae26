using System.Data.Common;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Retention;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Dapper;

namespace Campaigns.Storage.Retention;

/// <summary>What the retention rules removed, in the database of the catalogue.</summary>
/// <param name="database">The database, which must outlive the log.</param>
public sealed class SqlRetentionLog(ICatalogueDatabase database) : IRetentionLog
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<RetentionRun>> ListAsync(int count, CancellationToken cancellationToken) => ReadAsync(RetentionSql.ListRuns, new { count }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RetentionRun>> ListOfCampaignAsync(string campaign, CancellationToken cancellationToken) =>
        ReadAsync(RetentionSql.ListRunsOfCampaign, new { campaign }, cancellationToken);

    /// <inheritdoc/>
    public Task SaveAsync(RetentionRun run, CancellationToken cancellationToken) => database.WriteAsync(writer => Save(writer, run), cancellationToken);

    /// <summary>Notes a run in a transaction that is open.</summary>
    internal static int Save(DbConnection writer, RetentionRun run) => writer.Execute(
        RetentionSql.SaveRun,
        new
        {
            run.Id,
            Subject = run.Subject.ToString(),
            StartedAt = CatalogueMoment.Write(run.StartedAt),
            FinishedAt = run.FinishedAt is { } finished ? CatalogueMoment.Write(finished) : null,
            run.Days,
            run.Source,
            run.Campaign,
            WindowKind = run.WindowKind?.ToString(),
            run.Removed,
            run.Bytes,
            FirstDay = run.First is { } first ? LedgerText.Of(first) : null,
            LastDay = LedgerText.Of(run.Last),
        });

    private Task<IReadOnlyList<RetentionRun>> ReadAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RetentionRun>>(reader => [.. reader.Query<Row>(sql, parameters).Select(row => row.ToRun())], cancellationToken);

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Subject { get; init; }

        public required string StartedAt { get; init; }

        public string? FinishedAt { get; init; }

        public required int Days { get; init; }

        public string? Source { get; init; }

        public string? Campaign { get; init; }

        public string? WindowKind { get; init; }

        public required long Removed { get; init; }

        public long? Bytes { get; init; }

        public string? FirstDay { get; init; }

        public required string LastDay { get; init; }

        public RetentionRun ToRun() => new()
        {
            Id = Id,
            Subject = Enum.Parse<RetentionSubject>(Subject),
            StartedAt = CatalogueMoment.Read(StartedAt),
            FinishedAt = FinishedAt is { } finished ? CatalogueMoment.Read(finished) : null,
            Days = Days,
            Source = Source,
            Campaign = Campaign,
            WindowKind = WindowKind is { } kind ? Enum.Parse<WindowKind>(kind) : null,
            Removed = Removed,
            Bytes = Bytes,
            First = LedgerText.Day(FirstDay),
            Last = LedgerText.Day(LastDay)!.Value,
        };
    }
}
