using System.Diagnostics;
using Campaigns.Storage.Sqlite;
using Dapper;

namespace Campaigns.Storage.Tests.Infrastructure;

/// <summary>A folder on a disk of 12 MB, a third of it taken until <see cref="Free"/>. Without the right to mount one, the database is limited instead.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Ballast = 4 << 20;

    private readonly TemporaryFolder folder = new();

    public SmallDisk(bool mounted)
    {
        IsMounted = mounted && Run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder.Path);
        if (IsMounted)
        {
            File.WriteAllBytes(folder.File("ballast"), new byte[Ballast]);
        }
    }

    /// <summary>True for a real disk, false for a limited database.</summary>
    public bool IsMounted { get; }

    public string DataFolder => folder.File("data");

    /// <summary>Limits the database when the disk does not.</summary>
    public Task Limit(SqliteDatabase database) => SetPages(database, IsMounted ? int.MaxValue : 1_500);

    /// <summary>Makes room.</summary>
    public Task Free(SqliteDatabase database)
    {
        File.Delete(folder.File("ballast"));
        return SetPages(database, int.MaxValue);
    }

    public void Dispose()
    {
        if (IsMounted)
        {
            Run("umount", folder.Path);
        }

        folder.Dispose();
    }

    private static Task SetPages(SqliteDatabase database, int pages) =>
        database.WriteAsync(writer => writer.ExecuteScalar<int>($"PRAGMA max_page_count = {pages}"), CancellationToken.None);

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
