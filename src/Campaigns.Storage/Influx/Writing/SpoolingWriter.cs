using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Influx.Spool;
using Campaigns.Storage.Observations;
using Microsoft.Extensions.Logging;

namespace Campaigns.Storage.Influx.Writing;

/// <summary>Takes batches: onto the disk first, then to the server. While the server is away, batches wait on the disk and are carried out in order afterwards.</summary>
internal sealed partial class SpoolingWriter : IAsyncDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly BatchSpool spool;
    private readonly BatchApplication application;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private readonly long lastNumberAtOpening;
    private Task? catchingUp;
    private bool isSynchronised;
    private string lastReason = string.Empty;

    public SpoolingWriter(BatchSpool spool, BatchApplication application, TimeProvider time, ILogger logger)
    {
        this.spool = spool;
        this.application = application;
        this.time = time;
        this.logger = logger;
        lastNumberAtOpening = spool.LastNumber;
    }

    /// <summary>What waits, and why; null when nothing does.</summary>
    public string? Waiting { get; private set; }

    /// <summary>Begins to carry out what an earlier process left on the disk.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await SynchroniseAsync(cancellationToken);
            if (spool.First is not null && catchingUp is null)
            {
                BeginCatchUp("An earlier process ended before it could store them.");
            }
        }
        catch (InfluxException fault)
        {
            if (spool.First is not null && catchingUp is null)
            {
                BeginCatchUp(fault.Message);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Takes a batch. When it returns, the batch is on the server, or on the disk and on its way.</summary>
    /// <exception cref="ArgumentException">An observation may not be stored; nothing was taken.</exception>
    /// <exception cref="MetricStoreException">The spool is full or cannot be written, and nothing was taken; or the server refused lines, and all others are stored.</exception>
    public async Task<WriteResult> WriteAsync(IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        BatchCheck.Refuse(observations);
        if (observations.Count == 0)
        {
            return new WriteResult(0, 0, 0);
        }

        // Beside whatever the batch before is doing, and beside the look at the server.
        var encoding = Task.Run(() => SpoolCodec.Encode(observations, cancellationToken), cancellationToken);
        await gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(closing.IsCancellationRequested, this);
            if (catchingUp is null && isSynchronised)
            {
                return await KeepAndCarryOutAsync(encoding, observations, cancellationToken);
            }

            var batch = await KeepAsync(encoding, observations.Count);
            if (catchingUp is null)
            {
                return await CarryOutAsync(ApplyAsync(batch, observations, cancellationToken), observations.Count);
            }

            DescribeWaiting();
            return new WriteResult(0, 0, 0) { Waiting = observations.Count };
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        if (catchingUp is { } running)
        {
            await running;
        }

        await gate.WaitAsync();
        spool.Dispose();
        gate.Dispose();
        closing.Dispose();
    }

    private async Task<SpooledBatch> KeepAsync(Task<ReadOnlyMemory<byte>> encoding, int observations) => spool.Append(await encoding, observations);

    // The usual case: looking what is stored and making the lines go on while the batch is put on the disk.
    private async Task<WriteResult> KeepAndCarryOutAsync(
        Task<ReadOnlyMemory<byte>> encoding, IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        var number = spool.LastNumber + 1;
        var keeping = Task.Run(() => KeepAsync(encoding, observations.Count), CancellationToken.None);
        var applying = ApplyNowAsync(number, observations, keeping, cancellationToken);
        await ((Task)applying).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await keeping;
        return await CarryOutAsync(applying, observations.Count);
    }

    // The batch is promised from here on: what fails now, the cancelling included, is made good in the background.
    private async Task<WriteResult> CarryOutAsync(Task<(WriteResult Result, int SetAside)> applying, int observations)
    {
        (WriteResult Result, int SetAside) done;
        try
        {
            done = await applying;
        }
        catch (Exception exception) when (exception is InfluxException or OperationCanceledException or IOException)
        {
            BeginCatchUp(exception.Message);
            return new WriteResult(0, 0, 0) { Waiting = observations };
        }
        catch (Exception exception)
        {
            BeginCatchUp(exception.Message);
            throw;
        }

        return done.SetAside == 0
            ? done.Result
            : throw new MetricStoreException(string.Create(
                CultureInfo.InvariantCulture,
                $"InfluxDB refused {done.SetAside} of the batch's lines and never will take them. They were set aside with their reasons in {spool.QuarantineFolder}; everything else of the batch is stored."));
    }

    private async Task<(WriteResult Result, int SetAside)> ApplyAsync(
        SpooledBatch batch, IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        await SynchroniseAsync(cancellationToken);
        if (spool.First is not { } first || first.Number > batch.Number)
        {
            // The server had it already: it was carried out just before a crash.
            return (new WriteResult(0, 0, observations.Count), 0);
        }

        return await ApplyNowAsync(batch.Number, observations, Task.CompletedTask, cancellationToken);
    }

    private async Task<(WriteResult Result, int SetAside)> ApplyNowAsync(
        long number, IReadOnlyList<Observation> observations, Task keeping, CancellationToken cancellationToken)
    {
        var done = await application.ApplyAsync(spool.Writer, number, observations, keeping, cancellationToken);
        spool.Done(number);
        return done;
    }

    // What the server has of this writer counts: batches may have been carried out without the process living to note it.
    private async Task SynchroniseAsync(CancellationToken cancellationToken)
    {
        if (isSynchronised)
        {
            return;
        }

        var committed = await application.NewestCommitAsync(spool.Writer, cancellationToken);
        spool.Done(Math.Min(committed, lastNumberAtOpening));
        if (committed > lastNumberAtOpening)
        {
            // The folder is older than the server's memory of it, as after restoring a backup: its numbers are taken.
            Log.OlderFolder(logger, spool.Writer, lastNumberAtOpening, committed);
            spool.BecomeAnotherWriter();
            application.ForgetWriter();
        }

        isSynchronised = true;
    }

    private void BeginCatchUp(string reason)
    {
        lastReason = reason;
        DescribeWaiting();
        Log.Waiting(logger, Waiting!);
        catchingUp = Task.Run(CatchUpAsync);
    }

    private void DescribeWaiting() => Waiting = string.Create(
        CultureInfo.InvariantCulture, $"{spool.WaitingObservations} observations ({spool.WaitingBytes} bytes) wait in the spool for InfluxDB. {lastReason}");

    private async Task CatchUpAsync()
    {
        var pause = ShortestPause;
        while (!closing.IsCancellationRequested)
        {
            try
            {
                if (await NextAsync() is not { } batch)
                {
                    return;
                }

                await ApplyAsync(batch, SpoolCodec.Decode(batch.Segment.Read(batch)), closing.Token);
                pause = ShortestPause;
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it is, the batch was promised: it is kept, said, and tried again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                lastReason = exception.Message;
                Log.StillWaiting(logger, spool.WaitingObservations, pause, exception.Message);
                await PauseAsync((exception as InfluxException)?.RetryAfter ?? pause);
                pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
            }
        }
    }

    // The oldest batch that waits; ends the catching up when there is none.
    private async Task<SpooledBatch?> NextAsync()
    {
        await gate.WaitAsync(closing.Token);
        try
        {
            if (spool.First is { } batch)
            {
                DescribeWaiting();
                return batch;
            }

            Waiting = null;
            catchingUp = null;
            Log.CaughtUp(logger);
            return null;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, time, closing.Token);
        }
        catch (OperationCanceledException)
        {
            // Closing: what waits is on the disk.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Waiting} They are carried out in order as soon as it answers.")]
        public static partial void Waiting(ILogger logger, string waiting);

        [LoggerMessage(2, LogLevel.Warning, "{Count} observations still wait for InfluxDB; next try in {Pause}. {Reason}")]
        public static partial void StillWaiting(ILogger logger, long count, TimeSpan pause, string reason);

        [LoggerMessage(3, LogLevel.Information, "All observations that waited in the spool are in InfluxDB.")]
        public static partial void CaughtUp(ILogger logger);

        [LoggerMessage(4, LogLevel.Warning, "The spool of writer {Writer} ends at batch {Last}, but InfluxDB knows batch {Committed}: the folder is older than the server. It goes on as another writer.")]
        public static partial void OlderFolder(ILogger logger, string writer, long last, long committed);
    }
}
