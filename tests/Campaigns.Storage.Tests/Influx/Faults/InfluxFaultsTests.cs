using System.Globalization;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Processes;

namespace Campaigns.Storage.Tests.Influx.Faults;

/// <summary>The server or the writer is hurt while figures are being written; afterwards both stores hold exactly what was promised.</summary>
public sealed class InfluxFaultsTests
{
    private const int BatchesOfARound = 40;
    private const int MostBatches = 400;

    private const int LargeBatch = 3_000;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1";

    // One round of each fault; the long run makes a hundred rounds in all, and kills writer and server a hundred times.
    private static readonly int Rounds = IsLong ? 13 : 1;
    private static readonly int Kills = IsLong ? 8 : 4;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("killed")]
    [InlineData("frozen")]
    [InlineData("answering 500 after storing")]
    [InlineData("slow")]
    [InlineData("away")]
    [InlineData("everything at once")]
    public async Task Load_ServerHurt_HoldsWhatWasPromised(string fault)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var server = new InfluxServer();
            await server.StartAsync();
            await using var loaded = await LoadedStore.StartAsync(server);
            using var stop = new CancellationTokenSource();
            var loading = Task.Run(() => loaded.LoadAsync(MostBatches, stop.Token), Token);
            try
            {
                await ServerFaults.HurtAsync(fault, loaded, new Random(round), Token);
            }
            finally
            {
                await stop.CancelAsync();
            }

            await loading;
            await loaded.LoadAsync(BatchesOfARound / 4, CancellationToken.None);
            await loaded.AssertHoldsWhatWasPromised();
            Report(fault, round, loaded);
        }
    }

    [Fact]
    public async Task Load_ServerDiskFull_HoldsWhatWasPromised()
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var disk = new MountedDisk(48);
            Assert.SkipUnless(disk.IsMounted, "Only the superuser may mount a disk.");
            await using var server = new InfluxServer(disk.DataFolder);
            await server.StartAsync();
            await using var loaded = await LoadedStore.StartAsync(server);
            await loaded.LoadAsync(5, Token);
            disk.Fill(leaveMegabytes: 1);
            await loaded.LoadAsync(BatchesOfARound, Token);
            Assert.True(loaded.Spooled > 0, "The disk was never full.");
            disk.Free();
            // InfluxDB 1.6.7 goes on saying that the disk is full until it is restarted.
            await server.KillAsync();
            await server.StartAsync();
            await loaded.LoadAsync(5, Token);
            await loaded.AssertHoldsWhatWasPromised();
            Report("disk full", round, loaded);
        }
    }

    [Fact]
    public async Task Load_WriterAndServerKilledByTurns_HoldsWhatWasPromised()
    {
        var random = new Random(8);
        for (var round = 0; round < Rounds; round++)
        {
            await using var server = new InfluxServer();
            await server.StartAsync();
            using var folder = new TemporaryFolder();
            // Batches of one request, and of several.
            var (promised, size) = (0, round % 2 == 0 ? NumberedBatches.Size : LargeBatch);
            for (var kill = 0; kill < Kills; kill++)
            {
                promised = await KillWriterAsync(server, folder.Path, promised, size, random, killServer: kill % 2 == 1);
            }

            await using var store = InfluxStores.Make(InfluxStores.Options(server.Url), folder.File("spool"));
            await store.StartAsync(Token);
            await LoadedStore.AssertNothingWaits(store);
            // The batch after the last promise may be there, whole.
            await LoadedStore.AssertHolds(store, promised, promised + 1, size, folder.File("sqlite"));
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Writer and server killed by turns, {Kills} times, round {round + 1}: {promised * size} observations promised; all there once."));
        }
    }

    private static async Task<int> KillWriterAsync(InfluxServer server, string folder, int promised, int size, Random random, bool killServer)
    {
        string[] load = [server.Url, promised.ToString(CultureInfo.InvariantCulture), size.ToString(CultureInfo.InvariantCulture)];
        await File.WriteAllLinesAsync(Path.Combine(folder, "load"), load, Token);
        using var writer = ChildProcess.Start(ChildProcess.WriteToInflux, folder);
        var first = await writer.StandardOutput.ReadLineAsync(Token);
        Assert.True(first is not null, first is null ? await writer.StandardError.ReadToEndAsync(Token) : string.Empty);
        var rest = writer.StandardOutput.ReadToEndAsync(Token);
        await Task.Delay(random.Next(50, 600), Token);
        if (killServer)
        {
            await server.KillAsync();
            await Task.Delay(random.Next(0, 300), Token);
        }

        writer.Kill();
        await writer.WaitForExitAsync(Token);
        if (killServer)
        {
            await server.StartAsync();
        }

        // A last line without its end was cut by the kill, perhaps in the middle of the number.
        var lines = (await rest).Split('\n')[..^1];
        return int.Parse(lines.LastOrDefault(first)!, CultureInfo.InvariantCulture) + 1;
    }

    private static void Report(string fault, int round, LoadedStore loaded) => TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"Server {fault}, round {round + 1}: {loaded.Promised * loaded.Size} observations promised, {loaded.Spooled * loaded.Size} of them from the spool; all there once."));
}
