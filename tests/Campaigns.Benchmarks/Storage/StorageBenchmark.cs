using System.Diagnostics;
using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Benchmarks.Storage;

/// <summary>Writes and reads the embedded store, beside the naked engine, in folders that are removed.</summary>
internal static class StorageBenchmark
{
    private const int BatchSize = 5_000;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Days of each of the 4 000 series; 250, a million observations, when left out.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var days = arguments is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 250;
        Print($"{StorageBenchmarkData.Series * days:N0} observations, batches of {BatchSize:N0}, {Environment.ProcessorCount} processors");
        foreach (var byDay in (bool[])[false, true])
        {
            Print($"{(byDay ? "One day after another, as daily pulls" : "One series after another, as a first pull")}:");
            await Naked(days, byDay);
            await Store(days, byDay);
        }

        return 0;
    }

    private static async Task Naked(int days, bool byDay)
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-benchmark-");
        using (var naked = new NakedSqlite(Path.Combine(folder.FullName, "naked.db")))
        {
            await Write("naked engine, inserts only", StorageBenchmarkData.Observations(days, byDay, 0, 0), batch =>
            {
                naked.Write(batch);
                return Task.CompletedTask;
            });
        }

        folder.Delete(recursive: true);
    }

    private static async Task Store(int days, bool byDay)
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-benchmark-");
        using (var database = SqliteDatabase.Open(folder.FullName, TimeProvider.System, NullLogger.Instance))
        {
            var store = new SqliteMetricStore(database);
            await Write("new", StorageBenchmarkData.Observations(days, byDay, 0, 0), batch => store.WriteAsync(batch, CancellationToken.None));
            await Write("the same again", StorageBenchmarkData.Observations(days, byDay, 1, 0), batch => store.WriteAsync(batch, CancellationToken.None));
            await Write("every figure revised", StorageBenchmarkData.Observations(days, byDay, 2, 1), batch => store.WriteAsync(batch, CancellationToken.None));
            await Read("one metric by channel, 90 days", store, 100, Quarter() with { Metrics = ["impressions"], Audiences = [AudienceCell.All] });
            await Read("all of a campaign, 90 days", store, 20, Quarter());
            await Read("everything", store, 1, new ObservationQuery());
            Print($"  {Process.GetCurrentProcess().WorkingSet64 / 1e6:N0} MB of memory");
        }

        Reopen(folder.FullName);
        folder.Delete(recursive: true);
    }

    private static ObservationQuery Quarter() => new()
    {
        Campaigns = ["campaign-3"], WindowKinds = [WindowKind.Day], From = new DateOnly(2020, 2, 1), To = new DateOnly(2020, 4, 30),
    };

    // Making the observations is not counted.
    private static async Task Write(string what, IEnumerable<Observation> observations, Func<Observation[], Task> write)
    {
        var (clock, count, times) = (new Stopwatch(), 0, new List<double>());
        foreach (var batch in observations.Chunk(BatchSize))
        {
            var before = clock.Elapsed;
            clock.Start();
            await write(batch);
            clock.Stop();
            times.Add((clock.Elapsed - before).TotalMilliseconds);
            count += batch.Length;
        }

        Print($"  {what,-32} {count / clock.Elapsed.TotalSeconds,12:N0} a second   batch {Times(times)}");
    }

    private static async Task Read(string what, SqliteMetricStore store, int rounds, ObservationQuery query)
    {
        var (rows, times) = (0, new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            rows = await store.ReadAsync(query, CancellationToken.None).CountAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Print($"  read {what,-27} {rows,12:N0} rows       {Times(times)}");
    }

    private static void Reopen(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        using var database = SqliteDatabase.Open(folder, TimeProvider.System, NullLogger.Instance);
        Print($"  start with its check of every page {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms, {new FileInfo(database.File).Length / 1e6:N0} MB on disk");
    }

    private static string Times(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {times[times.Count / 2]:N1} ms, p95 {times[times.Count * 95 / 100]:N1} ms, most {times[^1]:N1} ms");
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
