using System.Globalization;
using System.Text;

namespace Campaigns.Storage.Influx.Writing;

/// <summary>Lines that the server refused, kept in a file a day with the reason as a comment before each: line protocol that can be repaired and sent by hand.</summary>
internal sealed class Quarantine(string folder, TimeProvider time)
{
    private readonly Lock gate = new();

    /// <summary>Appends a line.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="IOException">The disk refused; the batch is tried again.</exception>
    public string Add(ReadOnlySpan<byte> line, string reason)
    {
        Directory.CreateDirectory(folder);
        var now = time.GetUtcNow();
        var path = Path.Combine(folder, now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".lp");
        lock (gate)
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"# {now:O} {reason.ReplaceLineEndings(" ")}\n")));
            file.Write(line);
            file.Flush(flushToDisk: true);
        }

        return path;
    }
}
