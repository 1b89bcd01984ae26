using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Campaigns.Metrics;
using Campaigns.Storage.Transfer;
using Dapper;

namespace Campaigns.Storage.Catalogue;

/// <summary>Keeps answers Brotli-compressed under the SHA-256 of their uncompressed bytes, in the database of the catalogue.</summary>
/// <param name="database">The database, which must outlive the store.</param>
public sealed class SqlRawAnswerStore(ICatalogueDatabase database) : IAnswerArchive
{
    /// <inheritdoc/>
    /// <remarks>The first origin and moment stay when the same bytes come again; a pruned answer that comes again has its bytes and the new moment.</remarks>
    /// <exception cref="MetricStoreException">The database refused; the message holds the cure.</exception>
    public async Task<string> SaveAsync(RawAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var row = new
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(answer.Content.Span)),
            answer.Source,
            answer.Origin,
            answer.ContentType,
            FetchedAt = answer.FetchedAt.UtcTicks,
            answer.Content.Length,
            Content = AnswerContent.Compress(answer.Content.Span),
        };
        await database.AddAsync(writer => writer.Execute(RawAnswerSql.Save, row), cancellationToken);
        return row.Id;
    }

    /// <inheritdoc/>
    /// <exception cref="MetricStoreException">The database refused; the message holds the cure.</exception>
    public Task SavePrunedAsync(string id, RawAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var row = new
        {
            Id = id,
            answer.Source,
            answer.Origin,
            answer.ContentType,
            FetchedAt = answer.FetchedAt.UtcTicks,
            Length = 0,
            Content = Array.Empty<byte>(),
            PrunedAt = CatalogueMoment.Write(answer.PrunedAt ?? throw new ArgumentException("The answer is not pruned. Save it with its bytes.", nameof(answer))),
        };
        return database.AddAsync(writer => writer.Execute(RawAnswerSql.SavePruned, row), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="MetricStoreException">The database cannot be read, or the kept bytes no longer have their SHA-256.</exception>
    public Task<RawAnswer?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(reader => Find(reader, id), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The list is read at once, so that no reading stays open while the answers themselves are read.</remarks>
    /// <exception cref="MetricStoreException">The database cannot be read.</exception>
    public async IAsyncEnumerable<string> ListIdsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = await database.ReadAsync(reader => reader.Query<string>(RawAnswerSql.ListIds).AsList(), cancellationToken);
        // Ordinal whatever the database's own order of texts is.
        ids.Sort(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return id;
        }
    }

    private static RawAnswer? Find(DbConnection reader, string id)
    {
        if (reader.QuerySingleOrDefault<Row>(RawAnswerSql.Find, new { id }) is not { } row)
        {
            return null;
        }

        var answer = new RawAnswer(row.Source, row.Origin, row.ContentType, new DateTimeOffset(row.FetchedAt, TimeSpan.Zero), default);
        return row.PrunedAt is { } pruned
            ? answer with { PrunedAt = CatalogueMoment.Read(pruned) }
            : answer with { Content = AnswerContent.Expand(id, row.Content, row.Length) };
    }

    private sealed class Row
    {
        public required string Source { get; init; }

        public required string Origin { get; init; }

        public required string ContentType { get; init; }

        public required long FetchedAt { get; init; }

        public required int Length { get; init; }

        public required byte[] Content { get; init; }

        public string? PrunedAt { get; init; }
    }
}
