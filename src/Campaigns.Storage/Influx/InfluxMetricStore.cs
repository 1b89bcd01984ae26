using System.Runtime.CompilerServices;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Influx.Layout;
using Campaigns.Storage.Influx.Reading;
using Campaigns.Storage.Influx.Spool;
using Campaigns.Storage.Influx.Writing;
using Campaigns.Storage.Retention;
using Campaigns.Storage.Transfer;
using Microsoft.Extensions.Logging;

namespace Campaigns.Storage.Influx;

/// <summary>The store of figures on an InfluxDB server. Layout and promises: README.md of this folder.</summary>
/// <remarks>
/// <para>Order, revisions and repeated figures are those of <see cref="Sqlite.SqliteMetricStore"/>.</para>
/// <para>
/// A batch is first put on the disk (the spool) and then carried out on the server. While the server is away, writing goes on and says so by
/// <see cref="WriteResult.Waiting"/>; reading then fails with the cure. While the spool is being carried out, reading answers what the server has:
/// whole batches, in order, so an earlier state of knowledge and never a mixed one. <see cref="CheckAsync"/> says that newer figures wait.
/// </para>
/// </remarks>
public sealed class InfluxMetricStore : IMetricStore, ICountedFigures, IFigureRemoval, IAsyncDisposable
{
    private readonly InfluxClient client;
    private readonly StoreContents contents;
    private readonly FigureQueries queries;
    private readonly CampaignSummaries summaries;
    private readonly string spoolFolder;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly SemaphoreSlim opening = new(1, 1);
    private SpoolingWriter? writer;
    private bool disposed;

    /// <summary>Makes the store. Nothing is asked of the server yet.</summary>
    /// <param name="http">Sends; without a time limit of its own, not following redirects.</param>
    /// <param name="options">Checked settings.</param>
    /// <param name="spoolFolder">Folder of the spool, when the settings name none.</param>
    /// <param name="time">Clock of time limits and pauses.</param>
    /// <param name="logger">Where waiting and refused figures are noted.</param>
    public InfluxMetricStore(HttpClient http, InfluxOptions options, string spoolFolder, TimeProvider time, ILogger logger)
    {
        client = new InfluxClient(http, options, time);
        contents = new StoreContents(client.GetQueryApi());
        queries = new FigureQueries(client.GetQueryApi(), contents.Series);
        summaries = new CampaignSummaries(contents, queries);
        this.spoolFolder = options.SpoolFolder ?? spoolFolder;
        this.time = time;
        this.logger = logger;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// An observation has a reversed window, a value that contradicts its status, or a text that is no Unicode; nothing was stored.
    /// </exception>
    /// <exception cref="MetricStoreException">The spool is full or cannot be written, and nothing was stored; or the server refused lines, and the rest is stored.</exception>
    public async Task<WriteResult> WriteAsync(IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await (await WriterAsync(cancellationToken)).WriteAsync(observations, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Observation> ReadAsync(ObservationQuery query, CancellationToken cancellationToken) =>
        ReadAsync(query, everyRevision: false, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Observation> ReadRevisionsAsync(ObservationQuery query, CancellationToken cancellationToken) =>
        ReadAsync(query, everyRevision: true, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CampaignFigures>> SummariseAsync(IReadOnlyList<string> campaigns, CancellationToken cancellationToken) =>
        Guard(() => summaries.OfAsync(campaigns, cancellationToken));

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await Guard(() => new StartCheck(client, time).RunAsync(cancellationToken));
        if (writer?.Waiting is { } waiting)
        {
            throw new MetricStoreException(waiting);
        }
    }

    /// <inheritdoc/>
    public Task<long> CountAsync(CancellationToken cancellationToken) => Guard(async () =>
    {
        var count = 0L;
        foreach (var statement in Measurements.Counts)
        {
            count += (await client.GetQueryApi().QueryRowsAsync(statement, cancellationToken)).Sum(row => row.Number("count"));
        }

        return count;
    });

    /// <inheritdoc/>
    public async Task RemoveAsync(string campaign, WindowKind kind, CancellationToken cancellationToken)
    {
        if (writer?.Waiting is { } waiting)
        {
            throw new MetricStoreException($"Nothing is removed while figures wait for the server. {waiting}");
        }

        await Guard(() => new FigureRemoval(client, time).RunAsync(campaign, kind, cancellationToken));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        if (writer is not null)
        {
            await writer.DisposeAsync();
        }

        contents.Dispose();
        opening.Dispose();
    }

    /// <summary>Checks server and settings, and begins to carry out what an earlier process left in the spool.</summary>
    /// <exception cref="MetricStoreException">
    /// A setting is wrong, or the server has never been reached by this spool and does not answer. A server that is merely away is waited for.
    /// </exception>
    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await new StartCheck(client, time).RunAsync(cancellationToken);
        }
        catch (InfluxException fault) when (fault.Kind == InfluxFaultKind.Unavailable && Directory.Exists(spoolFolder))
        {
            StartLog.Away(logger, fault.Message);
        }
        catch (InfluxException fault)
        {
            throw Explain(fault);
        }

        if (Directory.Exists(spoolFolder))
        {
            await (await WriterAsync(cancellationToken)).ResumeAsync(cancellationToken);
        }
    }

    private async Task<SpoolingWriter> WriterAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (writer is { } open)
        {
            return open;
        }

        await opening.WaitAsync(cancellationToken);
        try
        {
            if (writer is null)
            {
                var spool = BatchSpool.Open(spoolFolder, client.Options.SpoolMegabytes * 1_000_000L);
                writer = new SpoolingWriter(spool, new BatchApplication(client, contents, spool.QuarantineFolder, time, logger), time, logger);
                await writer.ResumeAsync(cancellationToken);
            }

            return writer;
        }
        finally
        {
            opening.Release();
        }
    }

    private async IAsyncEnumerable<Observation> ReadAsync(
        ObservationQuery query, bool everyRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var parts = new FigureReading(contents, queries, query, everyRevision).PartsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await Guard(() => parts.MoveNextAsync().AsTask()))
        {
            using var rows = parts.Current.GetEnumerator();
            while (Guard(rows.MoveNext))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return rows.Current;
            }
        }
    }

    private async Task Guard(Func<Task> ask)
    {
        await Guard(async () =>
        {
            await ask();
            return true;
        });
    }

    private async Task<T> Guard<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (InfluxException fault)
        {
            throw Explain(fault);
        }
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InfluxException fault)
        {
            throw Explain(fault);
        }
    }

    private MetricStoreException Explain(InfluxException fault) =>
        new(writer?.Waiting is { } waiting ? $"{fault.Message} {waiting}" : fault.Message, fault);
}
