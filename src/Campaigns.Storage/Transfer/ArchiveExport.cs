using System.Text.Json;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Transfer.Archives;
using Campaigns.Storage.Transfer.Lines;

namespace Campaigns.Storage.Transfer;

/// <summary>Writes everything of an installation into one archive: catalogue, kept answers, observations with all revisions.</summary>
/// <param name="store">What to write; others may write to it meanwhile.</param>
/// <param name="time">Clock for the header.</param>
public sealed class ArchiveExport(MovableStore store, TimeProvider time)
{
    // Small enough that a few blocks fit in memory on any machine, large enough that Brotli finds its repetitions.
    private const int ObservationsInBlock = 20_000;
    private const int BytesInBlock = 1 << 20;

    // What was exported first must not be much older than what comes last.
    private static readonly TimeSpan LongestCut = TimeSpan.FromDays(1);

    private readonly HashSet<string> mentioned = new(StringComparer.Ordinal);
    private HashSet<string> answers = new(StringComparer.Ordinal);

    /// <summary>True to go on with an export of the same file that was cut short within the last day; its rows and figures may then be of two moments. False begins anew.</summary>
    public bool Resumes { get; init; }

    /// <summary>Blocks that an earlier run had written and that stand; 0 when this run began at the beginning.</summary>
    public long ResumedAfter { get; private set; }

    /// <summary>Writes the archive.</summary>
    /// <param name="file">The archive to make; it appears only when it is whole, and an existing file is never replaced.</param>
    /// <param name="progress">Told the count of observations and the part done; null when nobody listens.</param>
    /// <param name="cancellationToken">Cancels the export; what is written stays as <c>{file}.part</c> when <see cref="Resumes"/> says so, or else nothing.</param>
    /// <returns>What the archive holds.</returns>
    /// <exception cref="MetricStoreException">The file exists or cannot be written, or the store cannot be read.</exception>
    public async Task<ArchiveCounts> RunAsync(string file, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            throw new MetricStoreException($"{file} exists. Give the archive a name of its own; an older archive is not replaced.");
        }

        var part = $"{file}.part";
        try
        {
            var counts = await WritePartAsync(part, progress, cancellationToken);
            File.Move(part, file);
            return counts;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MetricStoreException($"The archive {file} cannot be written: {exception.Message} Name another place, or free some space.", exception);
        }
        finally
        {
            if (!Resumes)
            {
                File.Delete(part);
            }
        }
    }

    private async Task<ArchiveCounts> WritePartAsync(string part, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        var shape = await store.Catalogue.ReadShapeAsync(cancellationToken);
        if (Resumes && UnfinishedArchive.Read(part, shape, time.GetUtcNow() - LongestCut, cancellationToken) is { } unfinished)
        {
            await using var stream = new FileStream(part, FileMode.Open, FileAccess.ReadWrite);
            stream.SetLength(unfinished.Length);
            stream.Seek(0, SeekOrigin.End);
            (answers, ResumedAfter) = (unfinished.Answers, unfinished.Blocks);
            if (await GoOnAsync(new ArchiveWriter(stream, unfinished.Checksum, unfinished.Blocks), unfinished.Rows, unfinished, progress, cancellationToken) is { } counts)
            {
                stream.Flush(flushToDisk: true);
                return counts;
            }

            // The last figure that was written is not in the store any more: nobody can tell where to go on.
            (answers, ResumedAfter) = (new(StringComparer.Ordinal), 0);
            mentioned.Clear();
        }

        await using var fresh = Sqlite.DataFolder.CreateFile(part);
        var writer = new ArchiveWriter(fresh);
        var header = new ArchiveHeader(ArchiveHeader.FormatName, ArchiveHeader.CurrentVersion, shape, time.GetUtcNow());
        await writer.WriteAsync(BlockKind.Header, header.ToBytes(), cancellationToken);
        var rows = await WriteCatalogueAsync(writer, cancellationToken);
        var written = await GoOnAsync(writer, rows, null, progress, cancellationToken);
        fresh.Flush(flushToDisk: true);
        return written!;
    }

    /// <summary>Writes everything after the catalogue.</summary>
    /// <returns>Null when the place to go on at is not found.</returns>
    private async Task<ArchiveCounts?> GoOnAsync(
        ArchiveWriter writer, long rows, UnfinishedArchive? unfinished, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        await foreach (var id in store.Answers.ListIdsAsync(cancellationToken))
        {
            if (!answers.Contains(id))
            {
                await WriteAnswerAsync(writer, id, cancellationToken);
            }
        }

        if (await WriteObservationsAsync(writer, unfinished, progress, cancellationToken) is not { } observations)
        {
            return null;
        }

        // Answers that came after the list was read, when another process writes meanwhile: no figure stands without its answer.
        foreach (var id in mentioned.Except(answers, StringComparer.Ordinal).ToArray())
        {
            await WriteAnswerAsync(writer, id, cancellationToken);
        }

        var counts = new ArchiveCounts(rows, answers.Count, observations);
        await writer.WriteAsync(BlockKind.Trailer, JsonSerializer.SerializeToUtf8Bytes(counts, JsonSerializerOptions.Web), cancellationToken);
        return counts;
    }

    private async Task<long> WriteCatalogueAsync(ArchiveWriter writer, CancellationToken cancellationToken)
    {
        using var lines = new LineWriter();
        var rows = 0L;
        foreach (var table in await store.Catalogue.ListAsync(cancellationToken))
        {
            RowLines.WriteTable(lines, table);
            await foreach (var row in store.Catalogue.ReadAsync(table, cancellationToken))
            {
                RowLines.WriteRow(lines, row);
                rows++;
                if (lines.Length >= BytesInBlock)
                {
                    await FlushAsync(writer, BlockKind.Catalogue, lines, cancellationToken);
                    RowLines.WriteTable(lines, table);
                }
            }

            await FlushAsync(writer, BlockKind.Catalogue, lines, cancellationToken);
        }

        return rows;
    }

    private async Task WriteAnswerAsync(ArchiveWriter writer, string id, CancellationToken cancellationToken)
    {
        // A figure may name an answer that was never kept or is kept no more; the figure says so itself.
        if (await store.Answers.FindAsync(id, cancellationToken) is { } answer)
        {
            await writer.WriteAsync(BlockKind.Answer, AnswerBlock.Write(id, answer), cancellationToken);
            answers.Add(id);
        }
    }

    private async Task<long?> WriteObservationsAsync(
        ArchiveWriter writer, UnfinishedArchive? unfinished, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        using var lines = new LineWriter();
        var block = new ObservationLines(lines);
        var written = unfinished?.Observations ?? 0;
        var told = new ExportProgress(progress, store.Figures is ICountedFigures counted ? await counted.CountAsync(cancellationToken) : null);
        var place = new ResumePlace(unfinished?.Last);
        await foreach (var observation in store.Figures.ReadRevisionsAsync(new ObservationQuery(), cancellationToken))
        {
            if (!place.IsAfter(observation))
            {
                continue;
            }

            if (IsFull(block, lines) && !block.BelongsToLast(observation))
            {
                written += block.Count;
                await writer.WriteAsync(BlockKind.Observations, lines.Content, cancellationToken);
                block.Begin();
                told.Report(written);
            }

            block.Write(observation);
            Mention(observation);
        }

        if (!place.IsFound)
        {
            return null;
        }

        written += block.Count;
        await FlushAsync(writer, BlockKind.Observations, lines, cancellationToken);
        told.End(written);
        return written;
    }

    private void Mention(Observation observation)
    {
        if (!answers.Contains(observation.Provenance.RawId))
        {
            mentioned.Add(observation.Provenance.RawId);
        }
    }

    private static bool IsFull(ObservationLines block, LineWriter lines) => block.Count >= ObservationsInBlock || lines.Length >= BytesInBlock;

    private static async Task FlushAsync(ArchiveWriter writer, BlockKind kind, LineWriter lines, CancellationToken cancellationToken)
    {
        if (lines.Length > 0)
        {
            await writer.WriteAsync(kind, lines.Content, cancellationToken);
            lines.Clear();
        }
    }
}
