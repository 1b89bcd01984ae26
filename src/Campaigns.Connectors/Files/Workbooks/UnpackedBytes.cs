using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>Counts what all parts of one workbook unpack to. The sizes that an archive declares may lie, so the bytes themselves are counted.</summary>
internal sealed class UnpackedBytes(long limit)
{
    private long used;

    /// <summary>The part's stream, which refuses the file when the workbook unpacks to more than allowed.</summary>
    public Stream Count(Stream part) => new CountingStream(part, this);

    private void Add(int bytes)
    {
        used += bytes;
        if (used > limit)
        {
            var size = limit / 1024 / 1024;
            throw new FileRefusedException(Finding.Of(
                $"Excel-boken packar upp till mer än {size} MiB.", "Kontrollera att rätt fil valdes, eller spara bara bladet med tabellen.",
                $"The workbook unpacks to more than {size} MiB.", "Check that the right file was chosen, or save only the sheet with the table."));
        }
    }

    private sealed class CountingStream(Stream inner, UnpackedBytes count) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            count.Add(read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
