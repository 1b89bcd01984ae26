using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Transfer.Archives;
using Campaigns.Storage.Transfer.Lines;
using Campaigns.Storage.Transfer.Tables;

namespace Campaigns.Storage.Transfer;

/// <summary>Compares what an archive or another store holds with a store, and changes neither.</summary>
/// <param name="store">The store.</param>
/// <param name="name">What to call it in a difference.</param>
public sealed class StoreVerification(MovableStore store, string name)
{
    private readonly DifferenceList differences = new();
    private long rowCount;
    private long answerCount;

    /// <summary>Compares an archive with the store: rows and answers of the archive must be there, and the observations must be the same on both sides.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="progress">Told the read part; null when nobody listens.</param>
    /// <param name="cancellationToken">Cancels the comparison.</param>
    /// <exception cref="MetricStoreException">The archive is not whole, or the store cannot be read.</exception>
    public async Task<VerificationReport> CompareArchiveAsync(string file, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        var archive = new ArchiveFile(file);
        archive.Check(progress, cancellationToken);
        var comparison = new ObservationComparison("the archive", name, differences);
        await using var expected = ArchivedAsync(archive, comparison, progress, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var actual = store.Figures.ReadRevisionsAsync(new ObservationQuery(), cancellationToken).GetAsyncEnumerator(cancellationToken);
        await comparison.RunAsync(expected, actual);
        return new VerificationReport(rowCount, answerCount, comparison.Count, differences.Count, differences.First);
    }

    /// <summary>Compares another store with this one: its rows and answers must be here, and the observations must be the same on both sides.</summary>
    /// <param name="other">The other store.</param>
    /// <param name="otherName">What to call it in a difference.</param>
    /// <param name="cancellationToken">Cancels the comparison.</param>
    public async Task<VerificationReport> CompareStoreAsync(MovableStore other, string otherName, CancellationToken cancellationToken)
    {
        foreach (var table in await other.Catalogue.ListAsync(cancellationToken))
        {
            await CompareRowsAsync(table, await other.Catalogue.ReadAsync(table, cancellationToken).ToListAsync(cancellationToken), otherName, cancellationToken);
        }

        await foreach (var id in other.Answers.ListIdsAsync(cancellationToken))
        {
            await CompareAnswerAsync((await other.Answers.FindAsync(id, cancellationToken))!, id, otherName, cancellationToken);
        }

        var comparison = new ObservationComparison(otherName, name, differences);
        await using var expected = other.Figures.ReadRevisionsAsync(new ObservationQuery(), cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var actual = store.Figures.ReadRevisionsAsync(new ObservationQuery(), cancellationToken).GetAsyncEnumerator(cancellationToken);
        await comparison.RunAsync(expected, actual);
        return new VerificationReport(rowCount, answerCount, comparison.Count, differences.Count, differences.First);
    }

    // The archive's observations, with its rows and answers compared on the way past.
    private async IAsyncEnumerable<Observation> ArchivedAsync(
        ArchiveFile archive,
        ObservationComparison comparison,
        IProgress<TransferProgress>? progress,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var contents = new ArchiveContents();
        foreach (var block in archive.Blocks(contents))
        {
            progress?.Report(new TransferProgress(TransferStep.Comparing, contents.Fraction, comparison.Count));
            if (block.Kind == BlockKind.Observations)
            {
                foreach (var observation in archive.Decode(block, content => ObservationLinesReader.Read(content.Span)))
                {
                    yield return observation;
                }
            }
            else if (block.Kind == BlockKind.Answer)
            {
                var (id, answer) = archive.Decode(block, AnswerBlock.Read);
                await CompareAnswerAsync(answer, id, "the archive", cancellationToken);
            }
            else
            {
                foreach (var (table, rows) in archive.Decode(block, content => RowLines.Read(content).ToArray()))
                {
                    await CompareRowsAsync(table, rows, "the archive", cancellationToken);
                }
            }
        }
    }

    private async Task CompareAnswerAsync(RawAnswer answer, string id, string otherName, CancellationToken cancellationToken)
    {
        answerCount++;
        var kept = await store.Answers.FindAsync(id, cancellationToken);
        if (kept is null)
        {
            differences.Add(() => $"Only in {otherName}: the kept answer {id} ({answer.Origin} of {answer.Source})");
        }
        else if (kept with { Content = default } != answer with { Content = default })
        {
            differences.Add(() => $"Differs: the kept answer {id} is {answer.Origin} of {answer.Source} in {otherName}, {kept.Origin} of {kept.Source} in {name}");
        }
    }

    private async Task CompareRowsAsync(CatalogueTable table, List<object?[]> rows, string otherName, CancellationToken cancellationToken)
    {
        rowCount += rows.Count;
        var known = (await store.Catalogue.ListAsync(cancellationToken)).SingleOrDefault(own => own.Name == table.Name);
        if (known is null)
        {
            differences.Add(() => $"Only in {otherName}: the table {table.Name}");
            return;
        }

        // The other side's columns: a newer catalogue may have more.
        var own = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in store.Catalogue.ReadAsync(table, cancellationToken))
        {
            own.Add(Text(row));
        }

        foreach (var row in rows.Where(row => !own.Contains(Text(row))))
        {
            differences.Add(() => $"Only in {otherName}: a row of {table.Name}: {Text(row)}");
        }
    }

    private static string Text(object?[] row)
    {
        using var lines = new LineWriter();
        RowLines.WriteRow(lines, row);
        return System.Text.Encoding.UTF8.GetString(lines.Content.Span).TrimEnd('\n');
    }
}
