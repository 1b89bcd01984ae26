using System.Globalization;
using System.Text;
using Campaigns.Metrics;

namespace Campaigns.Storage.Sqlite;

/// <summary>The data folder, held by this process alone until disposed.</summary>
/// <remarks>
/// The operating system holds the lock, not the file's presence: a killed process leaves no lock behind. One process per file is what keeps
/// SQLite 3.50.4's WAL-reset fault out of reach (two connections that commit or checkpoint at the same moment).
/// </remarks>
internal sealed class DataFolder : IDisposable
{
    /// <summary>Name of the database file.</summary>
    public const string DatabaseName = "campaigns.db";

    private const string LockName = "campaigns.lock";
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly FileStream held;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Full path of the database file.</summary>
    public string DatabaseFile => System.IO.Path.Combine(Path, DatabaseName);

    /// <summary>Creates the folder when missing, readable by its owner only, and takes it.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="MetricStoreException">Another process holds it, or it cannot be made or written.</exception>
    public static DataFolder Take(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            CreateFolder(full);
            return new DataFolder(full, Hold(full));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Explain(full, exception);
        }
    }

    /// <summary>True when a process, this one included, holds the folder.</summary>
    /// <param name="path">The folder.</param>
    public static bool IsHeld(string path)
    {
        var file = System.IO.Path.Combine(path, LockName);
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>A fault of the folder as the store's own exception.</summary>
    /// <param name="fault">What the operating system reported.</param>
    public MetricStoreException Explain(Exception fault) => Explain(Path, fault);

    /// <summary>Makes an empty database file, for its owner only, where there is none.</summary>
    /// <remarks>SQLite gives its side files the rights of the database file, so it is made before SQLite sees it.</remarks>
    /// <exception cref="MetricStoreException">The file cannot be made; the folder is let go then.</exception>
    public void CreateDatabaseFile()
    {
        try
        {
            if (!File.Exists(DatabaseFile))
            {
                CreateFile(DatabaseFile).Dispose();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw Explain(exception);
        }
    }

    /// <summary>Makes or empties a file that only its owner may read.</summary>
    public static FileStream CreateFile(string path) => new(path, OwnerOnly(FileMode.Create));

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(System.IO.Path.Combine(Path, "campaigns.pid"));
        held.Dispose();
    }

    private static MetricStoreException Explain(string folder, Exception fault) => new(
        $"The data folder {folder} cannot be used: {fault.Message} Make it writable for this user, or name another folder.", fault);

    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerFolder);
        }
    }

    private static FileStream Hold(string folder)
    {
        var path = System.IO.Path.Combine(folder, LockName);
        // A locked file cannot be read by another process, so the holder's id stands in a file beside it.
        var holder = System.IO.Path.Combine(folder, "campaigns.pid");
        FileStream stream;
        try
        {
            stream = new FileStream(path, OwnerOnly(FileMode.OpenOrCreate));
        }
        catch (IOException exception) when (File.Exists(path))
        {
            var id = File.Exists(holder) ? File.ReadAllText(holder) : "(unknown)";
            throw new MetricStoreException(
                $"The data folder {folder} is in use by process {id}. Stop that process, or name another folder: one data folder serves one process.",
                exception);
        }

        using var note = CreateFile(holder);
        note.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        return stream;
    }

    private static FileStreamOptions OwnerOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        return options;
    }
}
