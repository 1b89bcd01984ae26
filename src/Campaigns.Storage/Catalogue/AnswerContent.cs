using System.IO.Compression;
using System.Security.Cryptography;
using Campaigns.Metrics;

namespace Campaigns.Storage.Catalogue;

/// <summary>The bytes of a kept answer as the database holds them.</summary>
internal static class AnswerContent
{
    /// <summary>Compresses them.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var compressed = new MemoryStream();
        // Quality 5 of 11: the higher ones take many times as long and win little on the repetitive texts that platforms send.
        using (var brotli = new BrotliStream(compressed, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return compressed.ToArray();
    }

    /// <summary>Expands them, and sees that they are the ones that were kept.</summary>
    /// <param name="id">SHA-256 of the uncompressed bytes, 64 lower-case hexadecimal digits.</param>
    /// <param name="compressed">The compressed bytes.</param>
    /// <param name="length">Length of the uncompressed ones.</param>
    /// <exception cref="MetricStoreException">They no longer have that SHA-256.</exception>
    public static byte[] Expand(string id, byte[] compressed, int length)
    {
        var content = new byte[length];
        var isWhole = BrotliDecoder.TryDecompress(compressed, content, out var written)
            && written == length
            && Convert.ToHexStringLower(SHA256.HashData(content)) == id;
        return isWhole
            ? content
            : throw new MetricStoreException(
                $"The kept answer {id} is damaged: its bytes no longer have that SHA-256. Restore the newest backup that still has it; the figures read from it are kept apart and stand.");
    }
}
