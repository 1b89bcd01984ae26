using System.Data.Common;
using Campaigns.Metrics;
using Campaigns.Storage.Catalogue;
using Dapper;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Retention;

/// <summary>Applies the retention rules to kept answers: the bytes go, and id, origin, moment and every figure read from them stay.</summary>
/// <param name="database">The database of the catalogue.</param>
/// <param name="options">The rules.</param>
/// <param name="time">Clock.</param>
public sealed class AnswerRetention(ICatalogueDatabase database, IOptions<RetentionOptions> options, TimeProvider time)
{
    /// <summary>What is due now, by source; removes nothing.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="MetricStoreException">The database cannot be read.</exception>
    public Task<IReadOnlyList<DueAnswers>> PreviewAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.ReadAsync<IReadOnlyList<DueAnswers>>(reader => Due(reader, now), cancellationToken);
    }

    /// <summary>Removes what is due now.</summary>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>What was removed, by source.</returns>
    /// <exception cref="MetricStoreException">The database refused; nothing was removed.</exception>
    public Task<IReadOnlyList<DueAnswers>> ApplyAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync<IReadOnlyList<DueAnswers>>(
            writer =>
            {
                var due = Due(writer, now);
                foreach (var source in due)
                {
                    var before = now.AddDays(-source.Days).UtcTicks;
                    writer.Execute(RawAnswerSql.Prune, new { source = source.Source, before, now = CatalogueMoment.Write(now), empty = Array.Empty<byte>() });
                }

                return due;
            },
            cancellationToken);
    }

    private List<DueAnswers> Due(DbConnection connection, DateTimeOffset now)
    {
        var due = new List<DueAnswers>();
        foreach (var source in connection.Query<string>(RawAnswerSql.ListSources).Order(StringComparer.Ordinal))
        {
            if (options.Value.DaysOf(source) is not { } days)
            {
                continue;
            }

            var row = connection.QuerySingle<Row>(RawAnswerSql.Due, new { source, before = now.AddDays(-days).UtcTicks });
            if (row.Answers > 0)
            {
                due.Add(new DueAnswers(source, days, row.Answers, row.Bytes, Moment(row.Oldest!.Value), Moment(row.Newest!.Value)));
            }
        }

        return due;
    }

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);

    private sealed class Row
    {
        public required long Answers { get; init; }

        public required long Bytes { get; init; }

        public long? Oldest { get; init; }

        public long? Newest { get; init; }
    }
}
