using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Transfer.Lines;

namespace Campaigns.Storage.Transfer.Archives;

/// <summary>How far an export came that was cut short: everything up to its last whole block.</summary>
internal sealed class UnfinishedArchive
{
    // A table's rows may be parted over blocks, and which was the last table nobody can tell: with this block the catalogue is whole.
    private bool isPastCatalogue;

    private UnfinishedArchive()
    {
    }

    /// <summary>Bytes of the whole blocks.</summary>
    public long Length { get; private set; }

    /// <summary>Whole blocks.</summary>
    public long Blocks { get; private set; }

    /// <summary>Checksum of the last of them.</summary>
    public byte[] Checksum { get; private set; } = [];

    /// <summary>Rows of the catalogue.</summary>
    public long Rows { get; private set; }

    /// <summary>Ids of the answers.</summary>
    public HashSet<string> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Observations.</summary>
    public long Observations { get; private set; }

    /// <summary>The last observation; null before the first.</summary>
    public Observation? Last { get; private set; }

    /// <summary>Reads what an export left behind.</summary>
    /// <param name="file">The unfinished archive.</param>
    /// <param name="shape">Shape of the catalogue now.</param>
    /// <param name="oldest">An export that began before this moment is not gone on with: its beginning is too old for its end.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Null when there is nothing to go on with.</returns>
    public static UnfinishedArchive? Read(string file, int shape, DateTimeOffset oldest, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var found = new UnfinishedArchive();
        var lastObservations = Array.Empty<byte>();
        try
        {
            using var reader = new ArchiveReader(file);
            while (reader.Read() is { } block)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (block.Number == 0 && (block.Kind != BlockKind.Header || !IsOfNow(ArchiveHeader.Read(block.Content.Span), shape, oldest)))
                {
                    return null;
                }

                found.Add(block, reader);
                lastObservations = block.Kind == BlockKind.Observations ? block.Content.ToArray() : lastObservations;
            }
        }
        catch (MetricStoreException)
        {
            // The block that was being written: the whole ones before it stand.
        }

        found.Last = lastObservations.Length > 0 ? ObservationLinesReader.Read(lastObservations)[^1] : null;
        return found.isPastCatalogue ? found : null;
    }

    private static bool IsOfNow(ArchiveHeader header, int shape, DateTimeOffset oldest) =>
        header.Version == ArchiveHeader.CurrentVersion && header.Shape == shape && header.MadeAt >= oldest;

    private void Add(ArchiveBlock block, ArchiveReader reader)
    {
        (Length, Blocks, Checksum) = (reader.Position, block.Number + 1, Convert.FromHexString(reader.Checksum));
        switch (block.Kind)
        {
            case BlockKind.Catalogue:
                Rows += RowLines.Read(block.Content).Sum(table => (long)table.Rows.Count);
                break;
            case BlockKind.Answer:
                isPastCatalogue = true;
                Answers.Add(AnswerBlock.Read(block.Content).Id);
                break;
            case BlockKind.Observations:
                isPastCatalogue = true;
                Observations += ObservationLines.CountIn(block.Content.Span);
                break;
        }
    }
}
