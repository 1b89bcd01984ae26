using System.Buffers.Binary;
using System.Globalization;

namespace Campaigns.Storage.Collection;

/// <summary>Days and keys as the ledger's text columns hold them, so that text order is their own order in every database.</summary>
internal static class LedgerText
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>A day; empty for a day that is not stated, because a key column cannot be null.</summary>
    public static string Of(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>The day of a text; null for the empty one.</summary>
    public static DateOnly? Day(string? text) => string.IsNullOrEmpty(text) ? null : DateOnly.ParseExact(text, DayForm, CultureInfo.InvariantCulture);

    /// <summary>64-bit keys, little-endian, base64.</summary>
    public static string Of(IReadOnlyList<long> keys)
    {
        var bytes = new byte[keys.Count * sizeof(long)];
        for (var index = 0; index < keys.Count; index++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(index * sizeof(long)), keys[index]);
        }

        return Convert.ToBase64String(bytes);
    }

    /// <summary>The keys of a text.</summary>
    public static IReadOnlyList<long> Keys(string text)
    {
        var bytes = Convert.FromBase64String(text);
        var keys = new long[bytes.Length / sizeof(long)];
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(index * sizeof(long)));
        }

        return keys;
    }
}
