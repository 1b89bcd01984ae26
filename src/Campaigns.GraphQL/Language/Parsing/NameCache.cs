using System.Text;

namespace Campaigns.GraphQL.Language;

/// <summary>Gives the same string for the same name, so that documents which use the same few fields again and again
/// allocate no names. A table of fixed size in which a newer name replaces an older one: a flood of new names costs
/// nothing but hits.</summary>
internal static class NameCache
{
    private const int Size = 2_048;
    private const int LongestCached = 40;

    // Written without a lock: a lost update only costs one more string.
    private static readonly string?[] Table = new string?[Size];

    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestCached)
        {
            return Encoding.ASCII.GetString(name);
        }

        uint hash = 2_166_136_261;
        foreach (byte letter in name)
        {
            hash = (hash ^ letter) * 16_777_619;
        }

        ref string? slot = ref Table[(hash ^ (hash >> 16)) & (Size - 1)];
        string? known = slot;
        if (known is not null && Ascii.Equals(name, known))
        {
            return known;
        }

        string fresh = Encoding.ASCII.GetString(name);
        slot = fresh;
        return fresh;
    }
}
