using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Storage.Influx.Layout;

/// <summary>Ids that two processes make alike without asking each other.</summary>
internal static class ShortId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The first 80 bits of SHA-256 in base32: 16 characters. A million texts share one with a probability of 4·10⁻¹³.</summary>
    public static string Of(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return Text(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 24, 8) + Text(BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(5)) >> 24, 8);
    }

    /// <summary>40 random bits: 8 characters.</summary>
    public static string Random()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return Text(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 24, 8);
    }

    private static string Text(ulong bits, int characters) => string.Create(characters, bits, static (id, remaining) =>
    {
        for (var position = id.Length - 1; position >= 0; position--)
        {
            id[position] = Alphabet[(int)(remaining & 31)];
            remaining >>= 5;
        }
    });
}
