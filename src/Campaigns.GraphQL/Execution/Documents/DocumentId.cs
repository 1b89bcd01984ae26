using System.Security.Cryptography;

namespace Campaigns.GraphQL.Execution;

/// <summary>What a document is known by: the SHA-256 of its text in UTF-8.</summary>
internal readonly record struct DocumentId(ulong A, ulong B, ulong C, ulong D)
{
    public static DocumentId Of(ReadOnlySpan<byte> utf8)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8, hash);
        return FromHash(hash);
    }

    /// <summary>Reads 64 hex digits of either case.</summary>
    /// <returns>False for any other text.</returns>
    public static bool TryParse(ReadOnlySpan<char> hex, out DocumentId id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        id = default;
        if (hex.Length != hash.Length * 2 || Convert.FromHexString(hex, hash, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        id = FromHash(hash);
        return true;
    }

    /// <summary>64 lower-case hex digits.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{A:x16}{B:x16}{C:x16}{D:x16}");

    private static DocumentId FromHash(ReadOnlySpan<byte> hash) => new(Read(hash, 0), Read(hash, 8), Read(hash, 16), Read(hash, 24));

    private static ulong Read(ReadOnlySpan<byte> hash, int at) => System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash[at..]);
}
