using System.Globalization;

namespace Campaigns.Storage.Tests.Influx.Faults;

/// <summary>A load of batches of several requests each, with the server hurt again and again until the last batch; a million observations in the long run.</summary>
public sealed class LargeLoadTests
{
    private const int Size = 5_000;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1";
    private static readonly int Batches = IsLong ? 200 : 12;

    // Onto the disk alone batches go faster than faults: what waits is carried out under faults too.
    private static readonly int FewestHurts = IsLong ? 12 : 2;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("killed")]
    [InlineData("frozen")]
    [InlineData("answering 500 after storing")]
    [InlineData("slow")]
    [InlineData("away")]
    [InlineData("everything at once")]
    public async Task LargeLoad_ServerHurtAgainAndAgain_HoldsWhatWasPromised(string fault)
    {
        await using var server = new InfluxServer();
        await server.StartAsync();
        // Enough for a batch's request on a busy machine; a frozen server is noticed all the same.
        await using var loaded = await LoadedStore.StartAsync(server, Size, timeoutSeconds: 2);
        var loading = Task.Run(() => loaded.LoadAsync(Batches, CancellationToken.None), Token);
        var (random, hurts) = (new Random(17), 0);
        do
        {
            await ServerFaults.HurtAsync(fault, loaded, random, Token);
            hurts++;
        }
        while (hurts < FewestHurts || !loading.IsCompleted);

        await loading;
        await loaded.AssertHoldsWhatWasPromised();
        Report(fault, hurts, loaded);
    }

    [Fact]
    public async Task LargeLoad_ServerDiskFullAgainAndAgain_HoldsWhatWasPromised()
    {
        using var disk = new MountedDisk(512);
        Assert.SkipUnless(disk.IsMounted, "Only the superuser may mount a disk.");
        await using var server = new InfluxServer(disk.DataFolder);
        await server.StartAsync();
        await using var loaded = await LoadedStore.StartAsync(server, Size, timeoutSeconds: 2);
        const int Times = 4;
        for (var time = 0; time < Times; time++)
        {
            disk.Fill(leaveMegabytes: 1);
            await loaded.LoadAsync(Batches / Times, Token);
            disk.Free();
            await server.KillAsync();
            await server.StartAsync();
        }

        Assert.True(loaded.Spooled > 0, "The disk was never full.");
        await loaded.AssertHoldsWhatWasPromised();
        Report("disk full", Times, loaded);
    }

    private static void Report(string fault, int times, LoadedStore loaded) => TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"Server {fault}, {times} times: {loaded.Promised * loaded.Size} observations promised, {loaded.Spooled * loaded.Size} of them from the spool; all there once."));
}
