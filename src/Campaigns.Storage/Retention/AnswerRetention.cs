using System.Data.Common;
using Campaigns.Metrics.Retention;
using Campaigns.Storage.Catalogue;
using Dapper;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Retention;

/// <summary>Applies the retention rules to kept answers: the bytes go, and id, origin, moment and every figure read from them stay.</summary>
/// <param name="database">The database of the catalogue.</param>
/// <param name="options">The rules.</param>
/// <param name="time">Clock.</param>
public sealed class AnswerRetention(ICatalogueDatabase database, IOptions<RetentionOptions> options, TimeProvider time) : IRetentionRule
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
                    var before = now.AddDays(-run.Days).UtcTicks;
                    writer.Execute(RawAnswerSql.Prune, new { source = run.Source, before, now = CatalogueMoment.Write(now), empty = Array.Empty<byte>() });
                    SqlRetentionLog.Save(writer, run);
                }

                return due;
            },
            cancellationToken);
    }

    private List<RetentionRun> Due(DbConnection connection, DateTimeOffset now)
    {
        var due = new List<RetentionRun>();
        foreach (var source in connection.Query<string>(RawAnswerSql.ListSources).Order(StringComparer.Ordinal))
        {
            if (options.Value.DaysOf(source) is not { } days)
            {
                continue;
            }

            var row = connection.QuerySingle<Row>(RawAnswerSql.Due, new { source, before = now.AddDays(-days).UtcTicks });
            if (row.Answers > 0)
            {
                due.Add(new RetentionRun
                {
                    Id = Guid.CreateVersion7(now).ToString("N"),
                    Subject = RetentionSubject.Answers,
                    StartedAt = now,
                    FinishedAt = now,
                    Days = days,
                    Source = source,
                    Removed = row.Answers,
                    Bytes = row.Bytes,
                    First = Day(row.Oldest!.Value),
                    Last = Day(row.Newest!.Value),
                });
            }
        }

        return due;
    }

    private static DateOnly Day(long ticks) => DateOnly.FromDateTime(new DateTime(ticks, DateTimeKind.Utc));

    private sealed class Row
    {
        public required long Answers { get; init; }

        public required long Bytes { get; init; }

        public long? Oldest { get; init; }

        public long? Newest { get; init; }
    }
}
