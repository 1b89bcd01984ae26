using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Campaigns.Metrics;
using Campaigns.Storage.Transfer;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite;

/// <summary>Keeps answers Brotli-compressed under the SHA-256 of their uncompressed bytes.</summary>
/// <param name="database">The database, which must outlive the store.</param>
public sealed class SqliteRawAnswerStore(SqliteDatabase database) : IAnswerArchive
{
    /// <inheritdoc/>
    /// <remarks>The first origin and moment stay when the same bytes come again.</remarks>
    /// <exception cref="MetricStoreException">The database refused; the message holds the cure.</exception>
    public async Task<string> SaveAsync(RawAnswer answer, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(answer.Content.Span));
        var content = Compress(answer.Content.Span);
        await database.WriteAsync(writer => Insert(writer, id, answer, content), cancellationToken);
        return id;
    }

    /// <inheritdoc/>
    /// <exception cref="MetricStoreException">The database cannot be read, or the kept bytes no longer have their SHA-256.</exception>
    public Task<RawAnswer?> FindAsync(string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var reader = database.Read();
            return Task.FromResult(Find(reader.Connection, id));
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, database.File);
        }
    }

    /// <inheritdoc/>
    /// <remarks>The list is read at once, so that no reading stays open while the answers themselves are read.</remarks>
    /// <exception cref="MetricStoreException">The database cannot be read.</exception>
    public async IAsyncEnumerable<string> ListIdsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var id in ReadIds())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return id;
        }
    }

    private List<string> ReadIds()
    {
        try
        {
            using var reader = database.Read();
            return reader.Connection.Query<string>("SELECT id FROM raw_answer ORDER BY id").AsList();
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, database.File);
        }
    }

    private static int Insert(SqliteConnection writer, string id, RawAnswer answer, byte[] content)
    {
        using var insert = writer.CreateCommand();
        insert.CommandText =
            """
            INSERT INTO raw_answer (id, source, origin, content_type, fetched_at, length, content)
            VALUES (@id, @source, @origin, @contentType, @fetchedAt, @length, @content)
            ON CONFLICT (id) DO NOTHING
            """;
        insert.Parameters.AddWithValue("@id", id);
        insert.Parameters.AddWithValue("@source", answer.Source);
        insert.Parameters.AddWithValue("@origin", answer.Origin);
        insert.Parameters.AddWithValue("@contentType", answer.ContentType);
        insert.Parameters.AddWithValue("@fetchedAt", answer.FetchedAt.UtcTicks);
        insert.Parameters.AddWithValue("@length", answer.Content.Length);
        insert.Parameters.AddWithValue("@content", content);
        return insert.ExecuteNonQuery();
    }

    private static RawAnswer? Find(SqliteConnection reader, string id)
    {
        using var find = reader.CreateCommand();
        find.CommandText = "SELECT source, origin, content_type, fetched_at, length, content FROM raw_answer WHERE id = @id";
        find.Parameters.AddWithValue("@id", id);
        using var row = find.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        var fetchedAt = new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero);
        var content = Whole(id, row.GetFieldValue<byte[]>(5), row.GetInt32(4));
        return new RawAnswer(row.GetString(0), row.GetString(1), row.GetString(2), fetchedAt, content);
    }

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var compressed = new MemoryStream();
        // Quality 5 of 11: the higher ones take many times as long and win little on the repetitive texts that platforms send.
        using (var brotli = new BrotliStream(compressed, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return compressed.ToArray();
    }

    private static byte[] Whole(string id, byte[] compressed, int length)
    {
        var content = new byte[length];
        var isWhole = BrotliDecoder.TryDecompress(compressed, content, out var written)
            && written == length
            && Convert.ToHexStringLower(SHA256.HashData(content)) == id;
        return isWhole
            ? content
            : throw new MetricStoreException(
                $"The kept answer {id} is damaged: its bytes no longer have that SHA-256. Restore the newest backup that still has it; the figures read from it are kept apart and stand.");
    }
}
