using System.Globalization;

namespace Campaigns.Server.Tests.Jobs;

/// <summary>The wall clock of a process, set from outside by libfaketime (Debian: faketime) while the process runs. Its timers follow the machine's own time.</summary>
internal sealed class MachineClock
{
    private readonly string file;

    /// <summary>Sets the clock.</summary>
    /// <param name="file">A file that the process reads its clock from.</param>
    /// <param name="now">What it shows now.</param>
    public MachineClock(string file, DateTimeOffset now)
    {
        this.file = file;
        Set(now);
    }

    /// <summary>What the process needs in its environment.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = Library,
        ["FAKETIME_TIMESTAMP_FILE"] = file,
        ["FAKETIME_CACHE_DURATION"] = "1",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",

        // Its cure for another runtime makes every wait with a limit end at once in this one.
        ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
    };

    private static string Library =>
        Directory.EnumerateDirectories("/usr/lib").Select(folder => Path.Combine(folder, "faketime/libfaketimeMT.so.1")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("libfaketime is not installed. Install Debian's package faketime.");

    /// <summary>Sets the clock; it goes on from there. The process sees it within a second.</summary>
    public void Set(DateTimeOffset now)
    {
        var offset = (now - TimeProvider.System.GetUtcNow()).TotalSeconds;

        // Whole at once: the process may read it at any moment.
        File.WriteAllText(file + ".new", offset.ToString("+0.000;-0.000", CultureInfo.InvariantCulture));
        File.Move(file + ".new", file, overwrite: true);
    }
}
