using System.Diagnostics;
using System.Globalization;
using Campaigns.Benchmarks.Influx;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Benchmarks.Storage;

/// <summary>Moves an installation by the executable's own verbs: time and the most memory that each process took.</summary>
internal static class TransferBenchmark
{
    private const int BatchSize = 20_000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs it.</summary>
    /// <param name="server">Path of the executable.</param>
    /// <param name="arguments">Days of each of the 4 000 series; 2 500, ten million observations, when left out. With <c>influx</c> last, also into and out of an influxd.</param>
    public static async Task<int> RunAsync(string server, string[] arguments)
    {
        var withInflux = arguments is [.., "influx"];
        arguments = withInflux ? arguments[..^1] : arguments;
        var days = arguments is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 2_500;
        var folder = Directory.CreateTempSubdirectory("campaigns-benchmark-").FullName;
        try
        {
            var (old, archive, fresh) = (Path.Combine(folder, "old"), Path.Combine(folder, "archive"), Path.Combine(folder, "new"));
            await FillAsync(old, days);
            Print($"{StorageBenchmarkData.Series * (long)days:N0} observations, {Environment.ProcessorCount} processors");
            var observations = StorageBenchmarkData.Series * (double)days;
            await MeasureAsync(server, observations, "export", archive, "--data", old);
            Print($"  archive {new FileInfo(archive).Length / 1e6:N0} MB, database {new FileInfo(Path.Combine(old, "campaigns.db")).Length / 1e6:N0} MB");
            await MeasureAsync(server, observations, "import-archive", archive, "--data", fresh);
            await MeasureAsync(server, observations, "verify", archive, "--data", fresh);
            if (withInflux)
            {
                await MeasureInfluxAsync(server, observations, archive, folder);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureInfluxAsync(string server, double observations, string archive, string folder)
    {
        using var influx = await BenchmarkInflux.StartAsync();
        string[] settings =
        [
            "--data", Path.Combine(folder, "influx"), "--Campaigns:Storage:Metrics=influxdb", $"--Campaigns:Storage:Influx:Url={influx.Url}", "--Campaigns:Storage:Influx:AllowPrivateHost=true",
        ];
        Print($"figures on influxd, catalogue embedded");
        await MeasureAsync(server, observations, ["import-archive", archive, .. settings]);
        await MeasureAsync(server, observations, ["export", Path.Combine(folder, "again"), .. settings]);
        await MeasureAsync(server, observations, ["verify", archive, .. settings]);
    }

    private static async Task FillAsync(string folder, int days)
    {
        using var database = SqliteDatabase.Open(folder, TimeProvider.System, NullLogger.Instance);
        var store = new SqliteMetricStore(database);
        foreach (var batch in StorageBenchmarkData.Observations(days, byDay: false, 0, 0).Chunk(BatchSize))
        {
            await store.WriteAsync(batch, CancellationToken.None);
        }
    }

    private static async Task MeasureAsync(string server, double observations, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(server, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var most = 0L;
        while (!process.WaitForExit(BetweenLooks))
        {
            process.Refresh();
            most = Math.Max(most, process.HasExited ? 0 : process.WorkingSet64);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        Print($"  {arguments[0],-15} {seconds,7:N1} s, {observations / seconds * 60 / 1e6,6:N1} million a minute, {most / 1e6,4:N0} MB: {(await output).Trim().Split('\n')[^1]}");
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(await error);
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
