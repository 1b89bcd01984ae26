using System.Diagnostics;
using System.Globalization;
using Campaigns.Benchmarks.Storage;
using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Benchmarks.Influx;

/// <summary>The InfluxDB store beside a bare loop that sends the same bytes to the same server, and beside the embedded store.</summary>
internal static class InfluxBenchmark
{
    private const int BatchSize = 5_000;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Days of each of the 4 000 series; 250, a million observations, when left out.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var days = arguments is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 250;
        using var server = await BenchmarkInflux.StartAsync();
        using var recorder = new RecordingHandler();
        using var http = new HttpClient(recorder) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new InfluxOptions { Url = server.Url, Database = "ours", AllowPrivateHost = true, Gzip = false };
        await using var store = new InfluxMetricStore(http, options, server.Folder("spool"), TimeProvider.System, NullLogger.Instance);
        using var bare = new BareLoop(server.Url, "bare");
        await bare.CreateDatabaseAsync("ours");

        Print($"{StorageBenchmarkData.Series * days:N0} observations, {Environment.ProcessorCount} processors");
        await new InfluxWriting(server, recorder, days).RunAsync(store, BatchSize);
        await WriteLarge(server, recorder, http, bare, days);
        await Again(store, days);
        using var database = SqliteDatabase.Open(server.Folder("sqlite"), TimeProvider.System, NullLogger.Instance);
        var embedded = new SqliteMetricStore(database);
        await WriteEmbedded(embedded, days);
        await Read("campaign's days by channel and audience", store, embedded, recorder, bare, 100, Quarter() with { Metrics = ["impressions"] });
        await Read("comparison: one metric by channel", store, embedded, recorder, bare, 100, Quarter() with { Metrics = ["impressions"], Audiences = [AudienceCell.All] });
        await Read("all of a campaign", store, embedded, recorder, bare, 10, Quarter());
        await Summaries(store, embedded);
        Print($"  {Process.GetCurrentProcess().WorkingSet64 / 1e6:N0} MB of memory in this process");
        return 0;
    }

    // In a database of its own, as a first pull of a long period brings them.
    private static async Task WriteLarge(BenchmarkInflux server, RecordingHandler recorder, HttpClient http, BareLoop bare, int days)
    {
        await bare.CreateDatabaseAsync("large");
        var options = new InfluxOptions { Url = server.Url, Database = "large", AllowPrivateHost = true, Gzip = false };
        await using var store = new InfluxMetricStore(http, options, server.Folder("large"), TimeProvider.System, NullLogger.Instance);
        await new InfluxWriting(server, recorder, days).RunAsync(store, 10 * BatchSize);
    }

    private static async Task Again(InfluxMetricStore store, int days)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var batch in StorageBenchmarkData.Observations(days, byDay: false, 1, 0).Chunk(BatchSize))
        {
            await store.WriteAsync(batch, CancellationToken.None);
        }

        Print($"  write, the same again          {StorageBenchmarkData.Series * days / Stopwatch.GetElapsedTime(start).TotalSeconds,10:N0} a second");
    }

    private static async Task WriteEmbedded(SqliteMetricStore embedded, int days)
    {
        var clock = new Stopwatch();
        foreach (var batch in StorageBenchmarkData.Observations(days, byDay: false, 0, 0).Chunk(BatchSize))
        {
            clock.Start();
            await embedded.WriteAsync(batch, CancellationToken.None);
            clock.Stop();
        }

        Print($"  write, embedded store          {StorageBenchmarkData.Series * days / clock.Elapsed.TotalSeconds,10:N0} a second");
    }

    private static async Task Read(
        string what, InfluxMetricStore store, SqliteMetricStore embedded, RecordingHandler recorder, BareLoop bare, int rounds, ObservationQuery query)
    {
        // The first reading fetches what series and origins stand for, once for the whole process; the bare calls leave that out.
        var rows = await store.ReadAsync(query, CancellationToken.None).CountAsync();
        recorder.IsOn = true;
        await store.ReadAsync(query, CancellationToken.None).CountAsync();
        recorder.IsOn = false;
        await recorder.UseAsync("/query", queries => Compare(what, rows, rounds, query, store, embedded, bare, queries));
    }

    private static async Task Compare(
        string what, int rows, int rounds, ObservationQuery query, InfluxMetricStore store, SqliteMetricStore embedded, BareLoop bare, IReadOnlyList<ReadOnlyMemory<byte>> queries)
    {
        var (ours, same, value, local) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(await Time(async () => await store.ReadAsync(query, CancellationToken.None).CountAsync()));
            same.Add(await Time(() => bare.AskAsync(queries)));
            value.Add(await Time(() => bare.AskValuesAsync(query)));
            local.Add(await Time(async () => await embedded.ReadAsync(query, CancellationToken.None).CountAsync()));
        }

        Print($"  {what}, 90 days, {rows:N0} rows");
        Print($"    ours           {Times(ours)}");
        Print($"    bare, same     {Times(same)}   ratio {Median(ours) / Median(same):N2}");
        Print($"    bare, values   {Times(value)}   ratio {Median(ours) / Median(value):N2}   (one field, no revisions, no provenance)");
        Print($"    embedded       {Times(local)}");
    }

    private static async Task Summaries(InfluxMetricStore store, SqliteMetricStore embedded)
    {
        string[] campaigns = [.. Enumerable.Range(0, 20).Select(number => string.Create(CultureInfo.InvariantCulture, $"campaign-{number}"))];
        var (ours, local) = (new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            ours.Add(await Time(() => store.SummariseAsync(campaigns, CancellationToken.None)));
            local.Add(await Time(() => embedded.SummariseAsync(campaigns, CancellationToken.None)));
        }

        Print($"  summary of 20 campaigns: ours {Times(ours)}; embedded {Times(local)}");
    }

    private static ObservationQuery Quarter() => new()
    {
        Campaigns = ["campaign-3"], WindowKinds = [WindowKind.Day], From = new DateOnly(2020, 2, 1), To = new DateOnly(2020, 4, 30),
    };

    private static async Task<double> Time(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string Times(List<double> times)
    {
        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {sorted[sorted.Count / 2],7:N1} ms, p95 {sorted[sorted.Count * 95 / 100],7:N1} ms");
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
