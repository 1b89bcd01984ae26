using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Campaigns.Storage.Transfer.Archives;

/// <summary>The 41 bytes before a block's content: kind, both lengths, chained SHA-256 (Transfer/README.md).</summary>
internal static class BlockFrame
{
    /// <summary>Bytes of a frame.</summary>
    public const int Size = Fixed + SHA256.HashSizeInBytes;

    /// <summary>Kind, uncompressed and compressed length.</summary>
    public const int Fixed = 9;

    /// <summary>No block is larger, uncompressed: an answer of a platform is far smaller, and one block is held in memory.</summary>
    public const int Largest = 1 << 30;

    /// <summary>The first bytes of every archive.</summary>
    public static ReadOnlySpan<byte> Magic => "KKARCH1\n"u8;

    /// <summary>Writes kind and lengths.</summary>
    public static void Write(Span<byte> frame, BlockKind kind, int length, int compressed)
    {
        frame[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(frame[1..], length);
        BinaryPrimitives.WriteInt32LittleEndian(frame[5..], compressed);
    }

    /// <summary>Reads kind and lengths.</summary>
    public static (BlockKind Kind, int Length, int Compressed) Read(ReadOnlySpan<byte> frame) => (
        (BlockKind)frame[0],
        BinaryPrimitives.ReadInt32LittleEndian(frame[1..]),
        BinaryPrimitives.ReadInt32LittleEndian(frame[5..]));

    /// <summary>Takes a block into the chain: the checksum of a block covers every block before it.</summary>
    /// <param name="chain">Checksum of the block before; becomes that of this block.</param>
    /// <param name="start">Kind and lengths.</param>
    /// <param name="compressed">The compressed content.</param>
    public static void Chain(byte[] chain, ReadOnlySpan<byte> start, ReadOnlySpan<byte> compressed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(chain);
        hash.AppendData(start);
        hash.AppendData(compressed);
        hash.TryGetHashAndReset(chain, out _);
    }
}
