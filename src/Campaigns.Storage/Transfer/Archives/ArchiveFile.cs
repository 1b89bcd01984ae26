using System.Text.Json;
using Campaigns.Metrics;

namespace Campaigns.Storage.Transfer.Archives;

/// <summary>Reads a whole archive in order: its header, its blocks, its counts.</summary>
/// <param name="file">The archive.</param>
internal sealed class ArchiveFile(string file)
{
    /// <summary>Reads every block and compares every checksum and count, and stores nothing.</summary>
    /// <param name="progress">Told the read part.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The checksum of the whole archive and what it holds.</returns>
    /// <exception cref="MetricStoreException">The archive is missing, cut off, altered, or of a newer program.</exception>
    public ArchiveContents Check(IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        var contents = new ArchiveContents();
        foreach (var block in Blocks(contents))
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new TransferProgress(TransferStep.Checking, contents.Fraction, 0));
        }

        return contents;
    }

    /// <summary>The blocks between header and trailer.</summary>
    /// <param name="contents">Filled while reading; complete after the last block.</param>
    public IEnumerable<ArchiveBlock> Blocks(ArchiveContents contents)
    {
        using var reader = new ArchiveReader(file);
        if (reader.Read() is not { Kind: BlockKind.Header } first)
        {
            throw reader.Cut();
        }

        contents.Header = Header(first);
        while (reader.Read() is { } block)
        {
            contents.Checksum = reader.Checksum;
            contents.Fraction = reader.Fraction;
            if (block.Kind == BlockKind.Trailer)
            {
                contents.Counts = JsonSerializer.Deserialize<ArchiveCounts>(block.Content.Span, JsonSerializerOptions.Web)!;
                if (reader.Read() is not null)
                {
                    break;
                }

                yield break;
            }

            yield return block;
        }

        throw reader.Cut();
    }

    /// <summary>Reads what a block holds.</summary>
    /// <exception cref="MetricStoreException">It holds something that this program does not know.</exception>
    public T Decode<T>(ArchiveBlock block, Func<ReadOnlyMemory<byte>, T> read)
    {
        try
        {
            return read(block.Content);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new MetricStoreException(FormattableString.Invariant(
                $"Block {block.Number} of the archive {file} holds what this program does not know: {exception.Message} Use the program that made the archive, or a newer one."), exception);
        }
    }

    private ArchiveHeader Header(ArchiveBlock block)
    {
        var header = Decode(block, content => ArchiveHeader.Read(content.Span));
        return header is { Format: ArchiveHeader.FormatName, Version: ArchiveHeader.CurrentVersion }
            ? header
            : throw new MetricStoreException(FormattableString.Invariant(
                $"The archive {file} has version {header.Version} of its format; this program reads version {ArchiveHeader.CurrentVersion}. Import it with the newer program that made it."));
    }
}
