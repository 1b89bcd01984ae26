using System.IO.Compression;
using System.Security.Cryptography;
using Campaigns.Metrics;

namespace Campaigns.Storage.Transfer.Archives;

/// <summary>Reads an archive block by block and refuses it at the first byte that is not as it was written.</summary>
internal sealed class ArchiveReader : IDisposable
{
    private readonly string file;
    private readonly FileStream stream;
    private readonly byte[] chain = new byte[SHA256.HashSizeInBytes];
    private readonly byte[] frame = new byte[BlockFrame.Size];
    private byte[] compressed = [];
    private byte[] content = [];
    private long blocks;

    /// <summary>Opens an archive and looks at its first bytes.</summary>
    /// <exception cref="MetricStoreException">It is missing or no archive of this program.</exception>
    public ArchiveReader(string file)
    {
        this.file = file;
        try
        {
            stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MetricStoreException($"The archive {file} cannot be read: {exception.Message} Check the name.", exception);
        }

        var magic = new byte[BlockFrame.Magic.Length];
        if (stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !BlockFrame.Magic.SequenceEqual(magic))
        {
            stream.Dispose();
            throw new MetricStoreException(
                $"{file} is no archive of this program, or of a newer one. Name a file that `export` made; figures of a platform are read with `import`.");
        }
    }

    /// <summary>Read part of the file, 0 to 1.</summary>
    public double Fraction => stream.Length == 0 ? 1 : (double)stream.Position / stream.Length;

    /// <summary>Bytes up to the end of the last block read.</summary>
    public long Position => stream.Position;

    /// <summary>Checksum of the last block read, and so of everything up to it; 64 lower-case hexadecimal digits.</summary>
    public string Checksum => Convert.ToHexStringLower(chain);

    /// <summary>The next block; null at the end of the file.</summary>
    /// <exception cref="MetricStoreException">The file ends inside a block, or a byte was changed.</exception>
    public ArchiveBlock? Read()
    {
        var start = stream.Position;
        var read = stream.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }

        var (kind, length, size) = BlockFrame.Read(frame);
        if (read < frame.Length || size < 0 || size > stream.Length - stream.Position)
        {
            throw Cut();
        }

        Room(ref compressed, size);
        stream.ReadExactly(compressed, 0, size);
        BlockFrame.Chain(chain, frame.AsSpan(0, BlockFrame.Fixed), compressed.AsSpan(0, size));
        if (!chain.AsSpan().SequenceEqual(frame.AsSpan(BlockFrame.Fixed)) || length is < 0 or > BlockFrame.Largest || !Enum.IsDefined(kind))
        {
            throw new MetricStoreException(FormattableString.Invariant(
                $"The archive {file} is not as it was written: block {blocks} at byte {start} has another SHA-256. Copy the archive anew, or export again."));
        }

        return new ArchiveBlock(kind, blocks++, Expand(length, size));
    }

    /// <summary>What to say of an archive that ends before its last block.</summary>
    public MetricStoreException Cut() => new(FormattableString.Invariant(
        $"The archive {file} is cut off or altered at its end: {blocks} whole blocks, {stream.Length} bytes, and no closing block. Copy the archive anew, or export again."));

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private ReadOnlyMemory<byte> Expand(int length, int size)
    {
        Room(ref content, length);
        if (!BrotliDecoder.TryDecompress(compressed.AsSpan(0, size), content.AsSpan(0, length), out var written) || written != length)
        {
            throw new MetricStoreException(FormattableString.Invariant(
                $"Block {blocks} of the archive {file} cannot be expanded though its SHA-256 is right: the program that wrote it was at fault. Export again."));
        }

        return content.AsMemory(0, length);
    }

    private static void Room(ref byte[] buffer, int size)
    {
        if (buffer.Length < size)
        {
            buffer = new byte[Math.Max(size, Math.Min(2 * buffer.Length, BlockFrame.Largest))];
        }
    }
}
