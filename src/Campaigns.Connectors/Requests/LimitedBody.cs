using System.Buffers;
using System.IO.Compression;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Requests;

/// <summary>Reads a body up to a limit that counts after decompression.</summary>
internal static class LimitedBody
{
    /// <summary>Largest body that is read.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <exception cref="AnswerFailureException">The body is larger; one about fewer days may not be.</exception>
    /// <exception cref="InvalidDataException">Its compression is broken.</exception>
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

    /// <summary>What is done about a body that is larger than is read.</summary>
    public static AnswerFailureException TooLarge() => new(new Verdict(
        new SourceFailure(FailureKind.Unavailable, $"The answer is larger than {MaxBytes / 1024 / 1024} MB."), ErrorAction.SplitWindow));

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
                throw TooLarge();
            }
        }
    }
}
