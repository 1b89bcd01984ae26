using System.Globalization;
using Campaigns.Metrics;

namespace Campaigns.Storage.Influx.Spool;

/// <summary>Batches that are promised to the caller and not yet confirmed by the server, on the disk, in order.</summary>
/// <remarks>
/// Held by one process. The folder also holds the writer's id: the server knows figures by writer and number, so a new folder is a new writer.
/// </remarks>
internal sealed class BatchSpool : IDisposable
{
    // A file is removed when all its batches are on the server.
    private const long SegmentSize = 16 << 20;

    private readonly string folder;
    private readonly long mostBytes;
    private readonly FileStream held;
    private readonly Queue<SpooledBatch> waiting = [];
    private readonly Lock gate = new();
    private SpoolSegment newest;

    private BatchSpool(string folder, long mostBytes, FileStream held, string writer, List<SpooledBatch> batches, SpoolSegment newest)
    {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.held = held;
        this.newest = newest;
        Writer = writer;
        batches.ForEach(Enqueue);
    }

    /// <summary>Id of this folder's writer.</summary>
    public string Writer { get; private set; }

    /// <summary>Number of the last batch that was ever appended here.</summary>
    public long LastNumber => newest.LastNumber;

    /// <summary>Bytes that wait.</summary>
    public long WaitingBytes { get; private set; }

    /// <summary>Observations that wait.</summary>
    public long WaitingObservations { get; private set; }

    /// <summary>The oldest batch that waits; null when none does.</summary>
    public SpooledBatch? First
    {
        get
        {
            lock (gate)
            {
                return waiting.TryPeek(out var batch) ? batch : null;
            }
        }
    }

    /// <summary>Where refused lines are set aside.</summary>
    public string QuarantineFolder => Path.Combine(folder, "quarantine");

    /// <summary>Takes the folder and reads what waits in it.</summary>
    /// <param name="folder">The folder; created when missing.</param>
    /// <param name="mostBytes">How many bytes may wait.</param>
    /// <exception cref="MetricStoreException">Another process holds it, it cannot be used, or a batch in it is damaged.</exception>
    public static BatchSpool Open(string folder, long mostBytes)
    {
        var full = Path.GetFullPath(folder);
        FileStream? held = null;
        try
        {
            SpoolFiles.CreateFolder(full);
            held = SpoolFiles.Hold(full);
            var (batches, newest) = SpoolFiles.ReadSegments(full);
            return new BatchSpool(full, mostBytes, held, SpoolFiles.Writer(full), batches, newest);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            throw Unusable(full, exception);
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    /// <summary>Appends a batch. When it returns, the batch is on the disk.</summary>
    /// <exception cref="MetricStoreException">The spool or its disk is full.</exception>
    public SpooledBatch Append(ReadOnlyMemory<byte> content, int observations)
    {
        lock (gate)
        {
            RefuseOverflow(content.Length);
            return AppendNow(content, observations);
        }
    }

    private void RefuseOverflow(int length)
    {
        if (WaitingBytes + length > mostBytes)
        {
            throw new MetricStoreException(string.Create(
                CultureInfo.InvariantCulture,
                $"The spool is full: {WaitingObservations} observations ({WaitingBytes / 1_000_000} of {mostBytes / 1_000_000} MB) wait for InfluxDB, and no more are taken. Nothing of this batch was stored; what waits is safe. Bring InfluxDB back, or raise {InfluxOptions.SectionName}:SpoolMegabytes."));
        }
    }

    private SpooledBatch AppendNow(ReadOnlyMemory<byte> content, int observations)
    {
        try
        {
            if (newest.Length > SegmentSize)
            {
                Roll();
            }

            var batch = newest.Append(LastNumber + 1, observations, content);
            Enqueue(batch);
            return batch;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(folder, exception);
        }
    }

    /// <summary>Notes that batches up to a number are on the server.</summary>
    public void Done(long number)
    {
        lock (gate)
        {
            while (waiting.TryPeek(out var batch) && batch.Number <= number)
            {
                waiting.Dequeue();
                WaitingBytes -= batch.Length;
                WaitingObservations -= batch.Observations;
                if (batch.Segment != newest && (!waiting.TryPeek(out var next) || next.Segment != batch.Segment))
                {
                    batch.Segment.Dispose();
                    File.Delete(batch.Segment.Path);
                }
            }
        }
    }

    /// <summary>Goes on as another writer, after the server has been found to know numbers of this one that the folder does not.</summary>
    public void BecomeAnotherWriter() => Writer = SpoolFiles.NewWriter(folder);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var segment in waiting.Select(batch => batch.Segment).Append(newest).Distinct())
        {
            segment.Dispose();
        }

        held.Dispose();
    }

    private void Enqueue(SpooledBatch batch)
    {
        waiting.Enqueue(batch);
        WaitingBytes += batch.Length;
        WaitingObservations += batch.Observations;
    }

    private void Roll()
    {
        var full = newest;
        newest = SpoolSegment.Create(folder, full.LastNumber + 1);
        if (waiting.All(batch => batch.Segment != full))
        {
            full.Dispose();
            File.Delete(full.Path);
        }
    }

    private static MetricStoreException Unusable(string folder, Exception exception) => new(
        $"The spool {folder} cannot be used: {exception.Message} Nothing of this batch was stored. Free some space, make the folder writable for this user, or name another in {InfluxOptions.SectionName}:SpoolFolder.",
        exception);
}
