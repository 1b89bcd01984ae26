using System.Text.Json;
using Campaigns.Metrics;

namespace Campaigns.Storage.Transfer;

/// <summary>How far an import has come, kept in the data folder until it is done, so that an import that was cut short goes on.</summary>
/// <param name="folder">The data folder of the installation that imports.</param>
/// <param name="archive">Checksum of the archive.</param>
internal sealed class ImportNote(string folder, string archive)
{
    private string File => Path.Combine(folder, $"import-{archive[..16]}.json");

    /// <summary>Number of the last block that was stored; 0 when none was.</summary>
    public long Read()
    {
        try
        {
            return System.IO.File.Exists(File) && JsonSerializer.Deserialize<Note>(System.IO.File.ReadAllText(File), JsonSerializerOptions.Web) is { } note && note.Archive == archive
                ? note.Block
                : 0;
        }
        catch (JsonException)
        {
            // A note cut short by a kill: the import begins anew, which changes nothing.
            return 0;
        }
    }

    /// <summary>Notes that every block up to this one is stored.</summary>
    /// <exception cref="MetricStoreException">The folder cannot be written.</exception>
    public void Write(long block)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var arriving = $"{File}.new";
            System.IO.File.WriteAllText(arriving, JsonSerializer.Serialize(new Note(archive, block), JsonSerializerOptions.Web));
            System.IO.File.Move(arriving, File, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MetricStoreException($"The data folder {folder} cannot be written: {exception.Message} Free some space and run the import again; it goes on where it was.", exception);
        }
    }

    /// <summary>Removes the note of a finished import.</summary>
    public void Remove() => System.IO.File.Delete(File);

    private sealed record Note(string Archive, long Block);
}
