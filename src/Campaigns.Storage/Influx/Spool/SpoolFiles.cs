using Campaigns.Metrics;
using Campaigns.Storage.Influx.Layout;

namespace Campaigns.Storage.Influx.Spool;

/// <summary>The files of a spool folder.</summary>
internal static class SpoolFiles
{
    private const string WriterFile = "writer";
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Creates the folder, for its owner only: figures may be confidential before they are published.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerFolder);
        }
    }

    /// <summary>Locks the folder for this process.</summary>
    /// <exception cref="MetricStoreException">Another process holds it.</exception>
    public static FileStream Hold(string folder)
    {
        var path = Path.Combine(folder, "spool.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new MetricStoreException(
                $"The spool {folder} is in use by another process. Stop that process, or give each its own {InfluxOptions.SectionName}:SpoolFolder.", exception);
        }
    }

    /// <summary>The writer's id, made when there is none.</summary>
    public static string Writer(string folder)
    {
        var path = Path.Combine(folder, WriterFile);
        return File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } writer ? writer : NewWriter(folder);
    }

    /// <summary>Makes a new id.</summary>
    public static string NewWriter(string folder)
    {
        var (id, fresh) = (ShortId.Random(), Path.Combine(folder, WriterFile + ".new"));
        using (var file = File.OpenHandle(fresh, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, System.Text.Encoding.ASCII.GetBytes(id), 0);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(fresh, Path.Combine(folder, WriterFile), overwrite: true);
        return id;
    }

    /// <summary>Reads all segments, oldest first; makes one when there is none.</summary>
    /// <exception cref="MetricStoreException">A batch that was acknowledged is damaged.</exception>
    public static (List<SpooledBatch> Batches, SpoolSegment Newest) ReadSegments(string folder)
    {
        var paths = Directory.GetFiles(folder, "*.spool").Order(StringComparer.Ordinal).ToArray();
        var batches = new List<SpooledBatch>();
        SpoolSegment? newest = null;
        foreach (var path in paths)
        {
            (newest, var found) = SpoolSegment.Open(path);
            batches.AddRange(found);
            if (newest.Torn > 0 && (path != paths[^1] || newest.HasBatchBehindTorn()))
            {
                throw new MetricStoreException(
                    $"The spool file {path} is damaged {newest.Length} bytes from its beginning, and batches behind that were acknowledged. Check the disk; restore the file, or move it away to go on without what it holds and pull those days again.");
            }

            // The last batch of the last file was being written when the process ended: nobody was told that it was kept.
            newest.CutTorn();
        }

        if (newest is null)
        {
            newest = SpoolSegment.Create(folder, 1);
            }

        return (batches, newest);
    }
}
