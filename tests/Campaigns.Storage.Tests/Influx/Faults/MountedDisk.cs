using System.Diagnostics;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Influx.Faults;

/// <summary>A disk of its own for a server, nearly full until <see cref="Free"/>. Where it may not be mounted, a plain folder.</summary>
internal sealed class MountedDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public MountedDisk(int megabytes)
    {
        IsMounted = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder.Path);
    }

    public bool IsMounted { get; }

    public string DataFolder => folder.File("data");

    /// <summary>Takes all but some of the room, and once more when the server was quicker.</summary>
    public void Fill(int leaveMegabytes)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var free = new DriveInfo(folder.Path).AvailableFreeSpace - ((long)leaveMegabytes << 20);
                using var ballast = File.OpenHandle(folder.File("ballast"), FileMode.Create, FileAccess.Write, preallocationSize: Math.Max(free, 0));
                return;
            }
            catch (IOException) when (attempt < 20)
            {
                // What the server has written meanwhile is no longer free.
            }
        }
    }

    /// <summary>Makes room.</summary>
    public void Free() => File.Delete(folder.File("ballast"));

    public void Dispose()
    {
        if (IsMounted)
        {
            Run("umount", "-l", folder.Path);
        }

        folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
