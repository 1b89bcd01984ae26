using System.Text.Json;

namespace Campaigns.Storage.Backups;

/// <summary>
/// The folder through which another process asks the one that holds the data folder for a backup: files, because a held database must not be opened twice
/// and because nothing listens that a stranger could reach. Only the folder's owner can write in it.
/// </summary>
/// <remarks><c>{id}.request</c> is the request; the holder answers with <c>{id}.progress</c> and then <c>{id}.done</c> or <c>{id}.failed</c>.</remarks>
internal sealed class BackupRequestFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public BackupRequestFolder(string dataFolder)
    {
        Path = System.IO.Path.Combine(dataFolder, "requests");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
            return;
        }

        Directory.CreateDirectory(Path, OwnerOnly);
        // It may have been made by other hands.
        File.SetUnixFileMode(Path, OwnerOnly);
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>A file of a request.</summary>
    public string FileOf(string id, string ending) => System.IO.Path.Combine(Path, $"{id}.{ending}");

    /// <summary>Ids of the waiting requests, the oldest first.</summary>
    public IReadOnlyList<string> Waiting() =>
    [
        .. new DirectoryInfo(Path).GetFiles("*.request").OrderBy(file => file.LastWriteTimeUtc).Select(file => System.IO.Path.GetFileNameWithoutExtension(file.Name)),
    ];

    /// <summary>Writes a file that appears whole.</summary>
    public void Write<T>(string id, string ending, T content)
    {
        var arriving = FileOf(id, $"{ending}-new");
        File.WriteAllText(arriving, JsonSerializer.Serialize(content, JsonSerializerOptions.Web));
        File.Move(arriving, FileOf(id, ending), overwrite: true);
    }

    /// <summary>Reads a file; the default when it is not there.</summary>
    /// <exception cref="JsonException">It is no such content.</exception>
    public T? Read<T>(string id, string ending) =>
        File.Exists(FileOf(id, ending)) ? JsonSerializer.Deserialize<T>(File.ReadAllText(FileOf(id, ending)), JsonSerializerOptions.Web) : default;

    /// <summary>Removes every file of a request.</summary>
    public void Remove(string id)
    {
        foreach (var file in Directory.GetFiles(Path, $"{id}.*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>Removes what nobody waits for any more: an asker that hears nothing gives up long before.</summary>
    /// <param name="before">Files that were written last before this moment.</param>
    public void RemoveOlderThan(DateTimeOffset before)
    {
        foreach (var file in new DirectoryInfo(Path).GetFiles().Where(file => file.LastWriteTimeUtc < before.UtcDateTime))
        {
            file.Delete();
        }
    }
}
