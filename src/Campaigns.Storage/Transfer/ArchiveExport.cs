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

    private readonly HashSet<string> answers = new(StringComparer.Ordinal);
    private readonly HashSet<string> mentioned = new(StringComparer.Ordinal);

    /// <summary>Writes the archive.</summary>
    /// <param name="file">The archive to make; it appears only when it is whole, and an existing file is never replaced.</param>
    /// <param name="progress">Told the count of observations; null when nobody listens.</param>
    /// <param name="cancellationToken">Cancels the export; nothing is left then.</param>
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
            ArchiveCounts counts;
            await using (var stream = Sqlite.DataFolder.CreateFile(part))
            {
                counts = await WriteAsync(new ArchiveWriter(stream), progress, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, file);
            return counts;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MetricStoreException($"The archive {file} cannot be written: {exception.Message} Name another place, or free some space.", exception);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<ArchiveCounts> WriteAsync(ArchiveWriter writer, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        var header = new ArchiveHeader(
            ArchiveHeader.FormatName, ArchiveHeader.CurrentVersion, await store.Catalogue.ReadShapeAsync(cancellationToken), time.GetUtcNow());
        await writer.WriteAsync(BlockKind.Header, header.ToBytes(), cancellationToken);
        var rows = await WriteCatalogueAsync(writer, cancellationToken);
        await foreach (var id in store.Answers.ListIdsAsync(cancellationToken))
        {
            await WriteAnswerAsync(writer, id, cancellationToken);
        }

        var observations = await WriteObservationsAsync(writer, progress, cancellationToken);
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

    private async Task<long> WriteObservationsAsync(ArchiveWriter writer, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        using var lines = new LineWriter();
        var block = new ObservationLines(lines);
        var written = 0L;
        await foreach (var observation in store.Figures.ReadRevisionsAsync(new ObservationQuery(), cancellationToken))
        {
            if (IsFull(block, lines) && !block.BelongsToLast(observation))
            {
                written += block.Count;
                await writer.WriteAsync(BlockKind.Observations, lines.Content, cancellationToken);
                block.Begin();
                progress?.Report(new TransferProgress(TransferStep.Exporting, null, written));
            }

            block.Write(observation);
            Mention(observation);
        }

        written += block.Count;
        await FlushAsync(writer, BlockKind.Observations, lines, cancellationToken);
        progress?.Report(new TransferProgress(TransferStep.Exporting, 1, written));
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
