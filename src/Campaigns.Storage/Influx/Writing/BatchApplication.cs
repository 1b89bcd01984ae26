using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Influx.Layout;
using Campaigns.Storage.Influx.Reading;
using Campaigns.Storage.Observations;
using Microsoft.Extensions.Logging;

namespace Campaigns.Storage.Influx.Writing;

/// <summary>Carries batches out on the server, one at a time and in order: look what is stored, send what is new, commit.</summary>
/// <remarks>
/// The points of a batch are invisible until its commit stands, so a batch is seen whole or not at all, also by other processes and after a crash on either
/// side. A batch that is carried out again, because nobody knows how far it came, writes the same points at the same places.
/// </remarks>
internal sealed class BatchApplication
{
    private readonly InfluxClient client;
    private readonly StoreContents contents;
    private readonly LineDelivery delivery;
    private readonly History history;
    private readonly Dictionary<StoredQuality, long> qualities = [];
    private NumberedEntries? entries;
    private Snapshot? lastSeen;

    public BatchApplication(InfluxClient client, StoreContents contents, string quarantineFolder, TimeProvider time, ILogger logger)
    {
        this.client = client;
        this.contents = contents;
        delivery = new LineDelivery(client.GetWriteApiAsync(), new Quarantine(quarantineFolder, time), logger);
        history = new History(contents, new FigureQueries(client.GetQueryApi(), contents.Series), client.Options.CachedWindows);
    }

    /// <summary>Number of a writer's newest committed batch; 0 when it has none.</summary>
    public async Task<long> NewestCommitAsync(string writer, CancellationToken cancellationToken) =>
        (await contents.RefreshAsync(cancellationToken)).Commits.GetValueOrDefault(writer);

    /// <summary>Carries a batch out.</summary>
    /// <param name="writer">The writer's id.</param>
    /// <param name="number">The batch's number.</param>
    /// <param name="observations">The batch.</param>
    /// <param name="kept">Ends when the batch is on the disk; when it fails, nothing was sent and this fails in the same way.</param>
    /// <param name="cancellationToken">Cancels; the batch may be carried out nevertheless.</param>
    /// <returns>What it changed, and how many of its lines were set aside.</returns>
    /// <exception cref="InfluxException">It could not be finished now; to be repeated.</exception>
    public async Task<(WriteResult Result, int SetAside)> ApplyAsync(
        string writer, long number, IReadOnlyList<Observation> observations, Task kept, CancellationToken cancellationToken)
    {
        try
        {
            var snapshot = await contents.RefreshAsync(cancellationToken);
            entries ??= await NumberedEntries.LoadAsync(client.GetQueryApi(), writer, cancellationToken);
            if (lastSeen is null || !lastSeen.HasSameOthers(snapshot, writer))
            {
                history.Clear();
            }

            lastSeen = snapshot;
            await history.LoadAsync(observations, snapshot, cancellationToken);
            using var lines = new BatchLines(writer, number, contents, history, entries);
            var done = await SendAsync(lines, observations, kept, cancellationToken);
            if (done.SetAside > 0)
            {
                // The history holds them as stored.
                history.Clear();
            }

            return done;
        }
        catch
        {
            // The history already holds what may not have come to be.
            history.Clear();
            throw;
        }
    }

    /// <summary>Forgets everything that belongs to the writer's id.</summary>
    public void ForgetWriter()
    {
        entries = null;
        qualities.Clear();
        history.Clear();
    }

    private async Task<(WriteResult Result, int SetAside)> SendAsync(
        BatchLines batch, IReadOnlyList<Observation> observations, Task kept, CancellationToken cancellationToken)
    {
        var setAside = await new BatchTransfer(delivery, kept, cancellationToken).SendAsync(batch, observations, qualities);
        using var commit = new LineBuffer();
        batch.Commit(commit);
        await delivery.SendAsync(commit.Written, cancellationToken);
        batch.Adopt(qualities);
        return (batch.Result, setAside);
    }
}
