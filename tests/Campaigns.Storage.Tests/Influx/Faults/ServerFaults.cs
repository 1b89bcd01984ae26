using System.Diagnostics;
using System.Globalization;

namespace Campaigns.Storage.Tests.Influx.Faults;

/// <summary>Ways to hurt the server of a loaded store. Afterwards it is well again.</summary>
internal static class ServerFaults
{
    /// <summary>Hurts it once.</summary>
    /// <param name="fault">Name of the fault.</param>
    /// <param name="loaded">The store under load.</param>
    /// <param name="random">Chooses moments and durations.</param>
    /// <param name="token">Ends the waiting.</param>
    public static Task HurtAsync(string fault, LoadedStore loaded, Random random, CancellationToken token) => fault switch
    {
        "killed" => KillAsync(loaded, random, token),
        "frozen" => FreezeAsync(loaded, random, token),
        "answering 500 after storing" => FailAfterStoringAsync(loaded, random, token),
        "slow" => SlowAsync(loaded, random, token),
        "away" => AwayAsync(loaded, random, token),
        "everything at once" => EverythingAsync(loaded, random, token),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
    };

    private static async Task KillAsync(LoadedStore loaded, Random random, CancellationToken token)
    {
        await Task.Delay(random.Next(50, 400), token);
        await loaded.Server.KillAsync();
        await Task.Delay(random.Next(0, 300), token);
        await loaded.Server.StartAsync();
    }

    private static async Task FreezeAsync(LoadedStore loaded, Random random, CancellationToken token)
    {
        await Task.Delay(random.Next(50, 400), token);
        Signal(loaded.Server.ProcessId, "STOP");
        await Task.Delay(random.Next(500, 2_500), token);
        Signal(loaded.Server.ProcessId, "CONT");
    }

    private static async Task FailAfterStoringAsync(LoadedStore loaded, Random random, CancellationToken token)
    {
        var dice = new Dice(random.Next());
        loaded.Front.FailAfterStoring = () => dice.Next(3) == 0;
        await Task.Delay(random.Next(500, 1_500), token);
        loaded.Front.FailAfterStoring = () => false;
    }

    private static async Task SlowAsync(LoadedStore loaded, Random random, CancellationToken token)
    {
        var dice = new Dice(random.Next());
        // Sometimes beyond the time limit: stored, but the answer comes too late.
        loaded.Front.Delay = () => TimeSpan.FromMilliseconds(dice.Next(12) == 0 ? loaded.TimeoutSeconds * 1_300 : dice.Next(60));
        await Task.Delay(random.Next(1_000, 3_000), token);
        loaded.Front.Delay = () => TimeSpan.Zero;
    }

    private static async Task AwayAsync(LoadedStore loaded, Random random, CancellationToken token)
    {
        await loaded.Server.KillAsync();
        await Task.Delay(random.Next(1_000, 3_000), token);
        await loaded.Server.StartAsync();
    }

    private static async Task EverythingAsync(LoadedStore loaded, Random random, CancellationToken token)
    {
        loaded.Front.FailAfterStoring = () => Random.Shared.Next(5) == 0;
        loaded.Front.Delay = () => TimeSpan.FromMilliseconds(Random.Shared.Next(20));
        for (var kill = 0; kill < 3; kill++)
        {
            await Task.Delay(random.Next(50, 300), token);
            await loaded.Server.KillAsync();
            await loaded.Server.StartAsync();
            Signal(loaded.Server.ProcessId, "STOP");
            await Task.Delay(random.Next(50, 1_200), token);
            Signal(loaded.Server.ProcessId, "CONT");
        }

        loaded.Front.FailAfterStoring = () => false;
        loaded.Front.Delay = () => TimeSpan.Zero;
    }

    private static void Signal(int process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private sealed class Dice(int seed)
    {
        private readonly Random random = new(seed);
        private readonly Lock gate = new();

        public int Next(int sides)
        {
            lock (gate)
            {
                return random.Next(sides);
            }
        }
    }
}
