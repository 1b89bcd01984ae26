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
    // Small enough that a usual batch is made and sent at the same time, large enough for the server; bytes stay well below every server's limit.
    private const int MostLines = 2_500;
    private const int MostBytes = 4 << 20;

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

    /// <summary>Looks what is committed, which may go on while the batch is put on the disk.</summary>
    public Task<Snapshot> LookAsync(CancellationToken cancellationToken) => contents.RefreshAsync(cancellationToken);

    /// <summary>Carries a batch out.</summary>
    /// <param name="writer">The writer's id.</param>
    /// <param name="number">The batch's number.</param>
    /// <param name="observations">The batch.</param>
    /// <param name="look">What was seen after this writer's last commit; null to look now.</param>
    /// <param name="cancellationToken">Cancels; the batch may be carried out nevertheless.</param>
    /// <returns>What it changed, and how many of its lines were set aside.</returns>
    /// <exception cref="InfluxException">It could not be finished now; to be repeated.</exception>
    public async Task<(WriteResult Result, int SetAside)> ApplyAsync(
        string writer, long number, IReadOnlyList<Observation> observations, Task<Snapshot>? look, CancellationToken cancellationToken)
    {
        try
        {
            var snapshot = await (look ?? contents.RefreshAsync(cancellationToken));
            entries ??= await NumberedEntries.LoadAsync(client.GetQueryApi(), writer, cancellationToken);
            if (lastSeen is null || !lastSeen.HasSameOthers(snapshot, writer))
            {
                history.Clear();
            }

            lastSeen = snapshot;
            await history.LoadAsync(observations, snapshot, cancellationToken);
            var done = await SendAsync(new BatchLines(writer, number, contents, history, entries), observations, cancellationToken);
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

    private async Task<(WriteResult Result, int SetAside)> SendAsync(BatchLines batch, IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        // Two buffers: one is filled while the other is under way.
        using var first = new LineBuffer();
        using var second = new LineBuffer();
        var (filling, sending, setAside) = (first, second, Task.FromResult(0));
        var total = 0;
        try
        {
            foreach (var observation in observations)
            {
                batch.Add(observation, qualities, filling);
                if (filling.Lines >= MostLines || filling.Length >= MostBytes)
                {
                    total += await setAside;
                    (filling, sending) = (sending, filling);
                    filling.Clear();
                    setAside = delivery.SendAsync(sending.Written, cancellationToken);
                }
            }
        }
        finally
        {
            // Never leave a request under way with a buffer that goes back to the pool.
            await ((Task)setAside).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        total += await setAside + await delivery.SendAsync(filling.Written, cancellationToken);
        filling.Clear();
        batch.Commit(filling);
        await delivery.SendAsync(filling.Written, cancellationToken);
        batch.Adopt(qualities);
        return (batch.Result, total);
    }
}
