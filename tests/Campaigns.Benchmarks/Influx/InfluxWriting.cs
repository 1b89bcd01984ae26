using System.Diagnostics;
using System.Globalization;
using Campaigns.Benchmarks.Storage;
using Campaigns.Storage.Influx;

namespace Campaigns.Benchmarks.Influx;

/// <summary>Writing beside bare loops that send the very same bytes, in time and in processor time.</summary>
internal sealed class InfluxWriting(BenchmarkInflux server, RecordingHandler recorder, int days)
{
    private Share ours = new(), one = new(), two = new();

    /// <summary>Writes the same observations in three ways, batch by batch in turns: whatever else the machine does hurts all alike.</summary>
    /// <remarks>Making the observations is not counted, nor the first fifth: until then the runtime still translates the code that runs most.</remarks>
    public async Task RunAsync(InfluxMetricStore store, int batchSize)
    {
        var (first, second) = (FormattableString.Invariant($"bare{batchSize}"), FormattableString.Invariant($"bare{batchSize}two"));
        using var bare = new BareLoop(server.Url, first);
        using var bareTwo = new BareLoop(server.Url, second);
        await bare.CreateDatabaseAsync(first);
        await bare.CreateDatabaseAsync(second);
        long bytes = 0, count = 0, written = 0;
        var (fifth, isWarm) = (StorageBenchmarkData.Series * days / 5, false);
        foreach (var batch in StorageBenchmarkData.Observations(days, byDay: false, 0, 0).Chunk(batchSize))
        {
            if (written >= fifth && !isWarm)
            {
                (ours, one, two, bytes, count, isWarm) = (new Share(), new Share(), new Share(), 0, 0, true);
            }

            written += batch.Length;
            recorder.IsOn = true;
            await MeasureAsync(ours, () => store.WriteAsync(batch, CancellationToken.None));
            recorder.IsOn = false;
            await recorder.UseAsync("/write", async bodies =>
            {
                await MeasureAsync(one, () => bare.WriteAsync(bodies));
                await MeasureAsync(two, () => bareTwo.WriteTwoAtATimeAsync(bodies));
                bytes += bodies.Sum(body => (long)body.Length);
            });
            count += batch.Length;
        }

        Print($"  write, new, batches of {batchSize,-8:N0} {Text(ours, count)}   {bytes / count} bytes a figure");
        Print($"    bare loop, same requests      {Text(one, count)}   ratio {one.Time / ours.Time:N2}");
        Print($"    the same, two at a time       {Text(two, count)}   ratio {two.Time / ours.Time:N2}");
    }

    private async Task MeasureAsync(Share share, Func<Task> work)
    {
        var (start, here, there) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, server.ProcessorTime);
        await work();
        share.Time += Stopwatch.GetElapsedTime(start);
        share.Here += Environment.CpuUsage.TotalTime - here;
        share.There += server.ProcessorTime - there;
    }

    private static string Text(Share share, long count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count / share.Time.TotalSeconds,9:N0} a second   processor {share.Here.TotalMicroseconds / count,4:N1} µs here, {share.There.TotalMicroseconds / count,4:N1} µs in the server a figure");

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed class Share
    {
        public TimeSpan Time { get; set; }

        public TimeSpan Here { get; set; }

        public TimeSpan There { get; set; }
    }
}
