using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using Microsoft.Win32.SafeHandles;

namespace Campaigns.Storage.Influx.Spool;

/// <summary>One file of the spool: frames one after another, each with its length and checksum.</summary>
/// <remarks>Frame: <c>KSP1</c>, length of the bytes, number, observations, CRC-32C over the three before it and the bytes; little-endian; then the bytes.</remarks>
internal sealed class SpoolSegment : IDisposable
{
    /// <summary>Bytes of a frame before its content.</summary>
    public const int HeaderSize = 24;

    private const uint Magic = 0x3150534B;
    private const int LongestBatch = 512 << 20;

    private readonly SafeFileHandle file;

    private SpoolSegment(string path, SafeFileHandle file)
    {
        Path = path;
        this.file = file;
        Length = RandomAccess.GetLength(file);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Bytes of whole frames.</summary>
    public long Length { get; private set; }

    /// <summary>Number of the last batch, or the number before the first one when there is none.</summary>
    public long LastNumber { get; private set; }

    /// <summary>Makes the file that begins with a number.</summary>
    public static SpoolSegment Create(string folder, long first)
    {
        var path = System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{first:D19}.spool"));
        return new SpoolSegment(path, File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read)) { LastNumber = first - 1 };
    }

    /// <summary>Opens a file and reads what it holds, up to the first frame that is not whole.</summary>
    public static (SpoolSegment Segment, List<SpooledBatch> Batches) Open(string path)
    {
        var first = long.Parse(System.IO.Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture);
        var segment = new SpoolSegment(path, File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read)) { LastNumber = first - 1 };
        var batches = new List<SpooledBatch>();
        var position = 0L;
        while (segment.ReadFrame(position) is { } batch)
        {
            batches.Add(batch);
            position = batch.Offset + batch.Length;
            segment.LastNumber = batch.Number;
        }

        segment.Length = position;
        return (segment, batches);
    }

    /// <summary>Bytes behind the last whole frame: a batch that was never acknowledged, or damage.</summary>
    public long Torn => RandomAccess.GetLength(file) - Length;

    /// <summary>True when a whole batch stands behind the torn place: then it is damage, not an interrupted end.</summary>
    public bool HasBatchBehindTorn()
    {
        var rest = new byte[Torn];
        ReadExactly(rest, Length);
        Span<byte> magic = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(magic, Magic);
        for (var place = 1; place < rest.Length; place++)
        {
            var next = rest.AsSpan(place).IndexOf(magic);
            if (next < 0)
            {
                return false;
            }

            place += next;
            if (ReadFrame(Length + place) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Cuts off what is torn.</summary>
    public void CutTorn() => RandomAccess.SetLength(file, Length);

    /// <summary>Appends a batch. When it returns, the batch is on the disk.</summary>
    /// <exception cref="IOException">The disk refused; the file is as before.</exception>
    public SpooledBatch Append(long number, int observations, ReadOnlyMemory<byte> content)
    {
        var header = new byte[HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), content.Length);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), number);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), observations);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(20), Checksum(header.AsSpan(4, 16), content.Span));
        try
        {
            RandomAccess.Write(file, [header, content], Length);
            RandomAccess.FlushToDisk(file);
        }
        catch (IOException)
        {
            CutTorn();
            throw;
        }

        var batch = new SpooledBatch(number, observations, this, Length + HeaderSize, content.Length);
        Length += HeaderSize + content.Length;
        LastNumber = number;
        return batch;
    }

    /// <summary>The bytes of a batch.</summary>
    public byte[] Read(SpooledBatch batch)
    {
        var content = new byte[batch.Length];
        ReadExactly(content, batch.Offset);
        return content;
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private SpooledBatch? ReadFrame(long position)
    {
        var header = new byte[HeaderSize];
        if (!ReadExactly(header, position) || BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4));
        if (length is < 0 or > LongestBatch)
        {
            return null;
        }

        var content = new byte[length];
        return ReadExactly(content, position + HeaderSize) && Checksum(header.AsSpan(4, 16), content) == BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(20))
            ? new SpooledBatch(
                BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(8)), BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(16)), this, position + HeaderSize, length)
            : null;
    }

    private bool ReadExactly(byte[] target, long position)
    {
        for (var done = 0; done < target.Length;)
        {
            var read = RandomAccess.Read(file, target.AsSpan(done), position + done);
            if (read == 0)
            {
                return false;
            }

            done += read;
        }

        return true;
    }

    private static uint Checksum(ReadOnlySpan<byte> header, ReadOnlySpan<byte> content) => ~Crc(Crc(uint.MaxValue, header), content);

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes)
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return crc;
    }
}
