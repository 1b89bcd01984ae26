using System.Buffers.Text;
using System.Security.Cryptography;

namespace Campaigns.Dashboard.Uploads;

/// <summary>
/// Files between the preview and the decision to save them. They wait in memory only, so that nothing of them is kept unless somebody saves; after half an hour, when
/// many others came, or when the process stops, they have to be chosen again.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class PendingFiles(TimeProvider time)
{
    private const int Most = 12;
    private const int BytesOfId = 16;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly Lock guard = new();
    private readonly Dictionary<string, (DateTimeOffset Since, PendingFile File)> files = new(StringComparer.Ordinal);

    /// <summary>Keeps a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Its id, which nobody can guess.</returns>
    public string Add(PendingFile file)
    {
        string id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(BytesOfId));
        lock (guard)
        {
            Forget();
            while (files.Count >= Most)
            {
                files.Remove(files.MinBy(pair => pair.Value.Since).Key);
            }

            files[id] = (time.GetUtcNow(), file);
        }

        return id;
    }

    /// <summary>The file of an id; null when it is no longer kept.</summary>
    /// <param name="id">The id.</param>
    public PendingFile? Find(string id)
    {
        lock (guard)
        {
            Forget();
            return files.TryGetValue(id, out var kept) ? kept.File : null;
        }
    }

    /// <summary>Puts what became of a file in its place, without its bytes.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="file">The file as it is now.</param>
    public void Replace(string id, PendingFile file)
    {
        lock (guard)
        {
            files[id] = (time.GetUtcNow(), file);
        }
    }

    private void Forget()
    {
        DateTimeOffset oldest = time.GetUtcNow() - Kept;
        foreach (string id in files.Where(pair => pair.Value.Since < oldest).Select(pair => pair.Key).ToList())
        {
            files.Remove(id);
        }
    }
}
