using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Transfer.Archives;
using Campaigns.Storage.Transfer.Lines;

namespace Campaigns.Storage.Transfer;

/// <summary>Stores what an archive holds. Rows of the same key are replaced, figures become revisions, nothing is removed; importing twice changes nothing.</summary>
/// <param name="store">Where to.</param>
/// <param name="dataFolder">Folder for the note of an import that is cut short.</param>
public sealed class ArchiveImport(MovableStore store, string dataFolder)
{
    private ImportedFigures figures = new(0, 0, 0, 0);
    private bool olderCatalogue;

    private long Stored => figures.Added + figures.Revised + figures.Unchanged + figures.Waiting;

    /// <summary>Reads the whole archive first, then stores it block by block; a run that was cut short goes on after its last whole block.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="progress">Told the read part; null when nobody listens.</param>
    /// <param name="cancellationToken">Cancels between blocks; what is stored stays, and the next run goes on.</param>
    /// <exception cref="MetricStoreException">The archive is cut off, altered or of a newer program: nothing was stored. Or the store refused: run again.</exception>
    public async Task<ImportReport> RunAsync(string file, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        var archive = new ArchiveFile(file);
        var checkedContents = archive.Check(progress, cancellationToken);
        var shape = await store.Catalogue.ReadShapeAsync(cancellationToken);
        RefuseNewerShape(file, checkedContents.Header.Shape, shape);
        var note = new ImportNote(dataFolder, checkedContents.Checksum);
        var resumedAfter = note.Read();
        if (resumedAfter > 0 && !await HoldsAsync(archive, resumedAfter, cancellationToken))
        {
            // The note is of a store that has been replaced since.
            resumedAfter = 0;
        }

        olderCatalogue = checkedContents.Header.Shape < shape;
        if (olderCatalogue)
        {
            await StoreOlderCatalogueAsync(archive, checkedContents.Header.Shape, cancellationToken);
        }

        figures = new ImportedFigures(0, 0, 0, 0);
        var contents = new ArchiveContents();
        foreach (var block in archive.Blocks(contents))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.Number > resumedAfter)
            {
                await StoreAsync(archive, block, cancellationToken);
                note.Write(block.Number);
                progress?.Report(new TransferProgress(TransferStep.Importing, contents.Fraction, Stored));
            }
        }

        progress?.Report(new TransferProgress(TransferStep.Importing, 1, Stored));
        note.Remove();
        return new ImportReport(contents.Counts, figures, resumedAfter);
    }

    /// <summary>True when an earlier run of this archive was cut short and the next one goes on.</summary>
    /// <param name="file">The archive.</param>
    /// <exception cref="MetricStoreException">The archive is cut off or altered.</exception>
    public bool IsBegun(string file) => new ImportNote(dataFolder, new ArchiveFile(file).Check(null, CancellationToken.None).Checksum).Read() > 0;

    private static void RefuseNewerShape(string file, int archived, int shape)
    {
        if (archived > shape)
        {
            throw new MetricStoreException(FormattableString.Invariant(
                $"The catalogue in the archive {file} has shape {archived}; this program knows shapes up to {shape}. Import it with the newer program that made it. Nothing was stored."));
        }
    }

    private async Task StoreOlderCatalogueAsync(ArchiveFile archive, int shape, CancellationToken cancellationToken)
    {
        using var older = new OlderCatalogue();
        var catalogue = await older.ReadAsync(archive, shape, cancellationToken);
        foreach (var table in await catalogue.ListAsync(cancellationToken))
        {
            await store.Catalogue.WriteAsync(table, await catalogue.ReadAsync(table, cancellationToken).ToListAsync(cancellationToken), cancellationToken);
        }
    }

    // True when every block up to the noted one is really there, judged by the noted one: storing it again changes nothing.
    private async Task<bool> HoldsAsync(ArchiveFile archive, long number, CancellationToken cancellationToken)
    {
        foreach (var block in archive.Blocks(new ArchiveContents()))
        {
            if (block.Number == number)
            {
                if (block.Kind != BlockKind.Observations)
                {
                    // Rows and answers are few; storing them again is quicker than judging them.
                    return false;
                }

                await StoreAsync(archive, block, cancellationToken);
                return figures is { Added: 0, Revised: 0, Waiting: 0 };
            }
        }

        return false;
    }

    private async Task StoreAsync(ArchiveFile archive, ArchiveBlock block, CancellationToken cancellationToken)
    {
        switch (block.Kind)
        {
            case BlockKind.Catalogue when olderCatalogue:
                break;
            case BlockKind.Catalogue:
                await StoreRowsAsync(archive, block, cancellationToken);
                break;
            case BlockKind.Answer:
                var (id, answer) = archive.Decode(block, AnswerBlock.Read);
                await (answer.PrunedAt is null ? store.Answers.SaveAsync(answer, cancellationToken) : store.Answers.SavePrunedAsync(id, answer, cancellationToken));
                break;
            default:
                var observations = archive.Decode(block, content => ObservationLinesReader.Read(content.Span));
                figures = figures.Plus(await store.Figures.WriteAsync(InOrderOfWriting(observations), cancellationToken));
                break;
        }
    }

    private async Task StoreRowsAsync(ArchiveFile archive, ArchiveBlock block, CancellationToken cancellationToken)
    {
        foreach (var (table, rows) in archive.Decode(block, content => RowLines.Read(content).ToArray()))
        {
            var known = (await store.Catalogue.ListAsync(cancellationToken)).SingleOrDefault(other => other.Name == table.Name)
                ?? throw new MetricStoreException($"The archive has a table {table.Name}, which this program's catalogue does not have. Import it with the program that made it.");
            await store.Catalogue.WriteAsync(table with { Key = known.Key }, rows, cancellationToken);
        }
    }

    // A store leaves an observation alone that says what was known at its moment. Written newest moment first, each meets nothing older, so a
    // history that holds the same value twice in a row (an older answer that came late) arrives as it was. Within one moment the order stays.
    // Only such histories are turned round: an embedded store walks over every newer answer of the key to place an older one.
    private static Observation[] InOrderOfWriting(List<Observation> observations)
    {
        var ordered = observations.ToArray();
        for (var first = 0; first < ordered.Length;)
        {
            var after = EndOfKey(observations, first);
            if (RepeatsItself(observations, first, after))
            {
                observations.Skip(first).Take(after - first).OrderByDescending(observation => observation.ObservedAt).ToArray().CopyTo(ordered, first);
            }

            first = after;
        }

        return ordered;
    }

    private static bool RepeatsItself(List<Observation> observations, int first, int after)
    {
        for (var place = first + 1; place < after; place++)
        {
            var (before, observation) = (observations[place - 1], observations[place]);
            if (before.Value == observation.Value && before.Quality == observation.Quality && before.Window == observation.Window)
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfKey(List<Observation> observations, int first)
    {
        var (key, after) = (observations[first], first + 1);
        while (after < observations.Count
            && ReferenceEquals(observations[after].Series, key.Series)
            && observations[after].Metric == key.Metric
            && observations[after].Window.HasSameDays(key.Window))
        {
            after++;
        }

        return after;
    }
}
