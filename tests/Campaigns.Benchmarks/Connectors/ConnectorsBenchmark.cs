using System.Diagnostics;
using System.Globalization;
using Campaigns.Connectors;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Reading;
using Campaigns.Connectors.Replay;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Benchmarks.Connectors;

/// <summary>Answers shaped as Meta's, read by the connector of this repository, made into observations and stored.</summary>
internal static class ConnectorsBenchmark
{
    private const int Ads = 1_000;
    private const int DaysOfAWindow = 7;
    private const int MetricsOfARow = 12;
    private const int BatchSize = 12_000;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Observations in all; a million when left out.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var wanted = arguments is [var text] ? long.Parse(text, CultureInfo.InvariantCulture) : 1_000_000;
        var windows = (int)(wanted / (Ads * DaysOfAWindow * MetricsOfARow)) + 1;
        Print($"{(long)windows * Ads * DaysOfAWindow * MetricsOfARow:N0} observations, {Ads} ads, windows of {DaysOfAWindow} days, {Environment.ProcessorCount} processors");
        await MeasureAsync("parse and map", windows, isStored: false);
        await MeasureAsync("parse, map and store", windows, isStored: true);
        return 0;
    }

    private static async Task MeasureAsync(string what, int windows, bool isStored)
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-benchmark-");
        using (var database = SqliteDatabase.Open(folder.FullName, TimeProvider.System, NullLogger.Instance))
        using (var platform = new MetaPages(Ads))
        using (var client = new HttpClient(platform))
        {
            var store = isStored ? new SqliteMetricStore(database) : null;
            var run = new Run(Reader(client), Account(), platform, store);
            await run.WindowAsync(new DateOnly(2023, 12, 1));
            run.Reset();
            for (var window = 0; window < windows; window++)
            {
                await run.WindowAsync(new DateOnly(2024, 1, 1).AddDays(window * DaysOfAWindow));
                if (window % Math.Max(1, windows / 10) == 0)
                {
                    Print($"    after {run.Observations,12:N0}: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:N0} MB managed, {Process.GetCurrentProcess().WorkingSet64 / 1e6:N0} MB of memory");
                }
            }

            Print($"  {what,-22} {run.Observations / run.Wall.TotalSeconds,12:N0} a second by the clock, {run.Observations / run.Processor.TotalSeconds,12:N0} a second of processor time, {run.Bytes / run.Wall.TotalSeconds / 1e6:N0} MB of answers a second");
        }

        folder.Delete(recursive: true);
    }

    private static SourceReader Reader(HttpClient client) =>
        new(new SessionFactory(_ => client, (_, _) => "benchmark-key", new ReplayTime(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)), NullLogger<SourceReader>.Instance));

    private static SourceAccount Account() => new()
    {
        SourceId = "meta-benchmark",
        Connector = ConnectorLibrary.Load(Library()).OrThrow().Find("meta")!.Definition,
        Parameters = new Dictionary<string, string> { ["account_id"] = "1234567890" },
        Secrets = new Dictionary<string, string>(),
        TimeZone = "Europe/Stockholm",
        Currency = "SEK",
    };

    /// <summary>The folder of this repository's connectors.</summary>
    internal static string Library()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
            {
                return Path.Combine(folder.FullName, "connectors");
            }
        }

        throw new InvalidOperationException("The benchmark runs outside the repository.");
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>One measurement. Making the answers is not counted.</summary>
    private sealed class Run(SourceReader reader, SourceAccount account, MetaPages platform, SqliteMetricStore? store)
    {
        private readonly Stopwatch clock = new();
        private long bytesBefore;

        public long Observations { get; private set; }

        public TimeSpan Wall => clock.Elapsed;

        public TimeSpan Processor { get; private set; }

        public long Bytes => platform.Bytes - bytesBefore;

        public void Reset()
        {
            clock.Reset();
            (Observations, Processor, bytesBefore) = (0, TimeSpan.Zero, platform.Bytes);
        }

        public async Task WindowAsync(DateOnly from)
        {
            var to = from.AddDays(DaysOfAWindow - 1);
            platform.Prepare(from, to);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            clock.Start();
            await ReadAsync(new PullRequest(account, "ads_daily", new Window(WindowKind.Custom, from, to)));
            clock.Stop();
            Processor += Process.GetCurrentProcess().TotalProcessorTime - before;
            platform.Forget(from, to);
        }

        private async Task ReadAsync(PullRequest request)
        {
            var batch = new List<Observation>(BatchSize);
            await foreach (var page in reader.ReadAsync(request, CancellationToken.None))
            {
                batch.AddRange(page.Figures.Select(figure => Observation(figure, page)));
                if (batch.Count >= BatchSize)
                {
                    await StoreAsync(batch);
                }
            }

            await StoreAsync(batch);
        }

        private static Observation Observation(PulledFigure figure, PulledPage page) => new()
        {
            Series = new SeriesKey("meta-benchmark", figure.Object.CampaignId!, null, figure.Channel, figure.Audience, figure.Object.AdId, figure.Placement),
            Window = figure.Window,
            Metric = figure.Metric,
            Value = figure.Value,
            Quality = figure.Quality,
            ObservedAt = page.Answer.FetchedAt,
            Provenance = new Provenance("benchmark", figure.Pointer, "run-1"),
        };

        private async Task StoreAsync(List<Observation> batch)
        {
            Observations += batch.Count;
            if (store is not null && batch.Count > 0)
            {
                await store.WriteAsync(batch, CancellationToken.None);
            }

            batch.Clear();
        }
    }
}
