using System.Data.Common;
using Campaigns.Metrics.Retention;
using Campaigns.Storage.Catalogue;
using Dapper;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Retention;

/// <summary>Applies the retention rule to figures of platform objects that nobody has mapped to a campaign; they may be of somebody else's campaigns.</summary>
/// <param name="database">The database of the catalogue.</param>
/// <param name="options">The rules.</param>
/// <param name="time">Clock.</param>
public sealed class UnmappedRetention(ICatalogueDatabase database, IOptions<RetentionOptions> options, TimeProvider time) : IRetentionRule
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<RetentionRun>> PreviewAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.ReadAsync<IReadOnlyList<RetentionRun>>(reader => Due(reader, now), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Removed and noted in one transaction.</remarks>
    public Task<IReadOnlyList<RetentionRun>> ApplyAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync<IReadOnlyList<RetentionRun>>(
            writer =>
            {
                var due = Due(writer, now);
                foreach (var run in due)
                {
                    writer.Execute(RetentionSql.RemoveParked, new { source = run.Source, before = Before(now, run.Days) });
                    SqlRetentionLog.Save(writer, run);
                }

                return due;
            },
            cancellationToken);
    }

    private List<RetentionRun> Due(DbConnection connection, DateTimeOffset now)
    {
        var due = new List<RetentionRun>();
        if (options.Value.UnmappedDays is not { } days)
        {
            return due;
        }

        foreach (var source in connection.Query<string>(RetentionSql.ListParkedSources).Order(StringComparer.Ordinal))
        {
            var row = connection.QuerySingle<Row>(RetentionSql.DueParked, new { source, before = Before(now, days) });
            if (row.Count > 0)
            {
                due.Add(new RetentionRun
                {
                    Id = Guid.CreateVersion7(now).ToString("N"),
                    Subject = RetentionSubject.UnmappedFigures,
                    StartedAt = now,
                    FinishedAt = now,
                    Days = days,
                    Source = source,
                    Removed = row.Count,
                    Bytes = row.Bytes,
                    First = Day(row.Oldest!),
                    Last = Day(row.Newest!),
                });
            }
        }

        return due;
    }

    private static string Before(DateTimeOffset now, int days) => CatalogueMoment.Write(now.AddDays(-days));

    private static DateOnly Day(string moment) => DateOnly.FromDateTime(CatalogueMoment.Read(moment).UtcDateTime);

    private sealed class Row
    {
        public required long Count { get; init; }

        public required long Bytes { get; init; }

        public string? Oldest { get; init; }

        public string? Newest { get; init; }
    }
}
