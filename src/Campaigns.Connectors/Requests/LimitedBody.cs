using System.Buffers;
using System.IO.Compression;

namespace Campaigns.Connectors.Requests;

/// <summary>Reads a body up to a limit that counts after decompression.</summary>
internal static class LimitedBody
{
    /// <summary>Largest body that is read.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <exception cref="InvalidDataException">The body is larger, or its compression is broken.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var content = await ReadWholeAsync(body, cancellationToken);
        if (content.Length < 2 || content.Span[0] != 0x1f || content.Span[1] != 0x8b)
        {
            return content;
        }

        // A report that is itself a gzip file, not an encoding of the transport.
        await using var packed = new GZipStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
        return await ReadWholeAsync(packed, cancellationToken);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadWholeAsync(Stream body, CancellationToken cancellationToken)
    {
        var whole = new ArrayBufferWriter<byte>(16 * 1024);
        while (true)
        {
            var read = await body.ReadAsync(whole.GetMemory(16 * 1024), cancellationToken);
            if (read == 0)
            {
                return whole.WrittenMemory;
            }

            whole.Advance(read);
            if (whole.WrittenCount > MaxBytes)
            {
                throw new InvalidDataException($"The answer is larger than {MaxBytes / 1024 / 1024} MB.");
            }
        }
    }
}
