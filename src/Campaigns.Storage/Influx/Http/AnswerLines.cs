using System.Buffers;
using System.IO.Pipelines;

namespace Campaigns.Storage.Influx.Http;

/// <summary>An answer line by line: with <c>chunked=true</c> each line is one JSON text.</summary>
internal sealed class AnswerLines(Stream stream)
{
    private const int PieceSize = 64 * 1024;

    // A line holds 5 000 rows; one beyond this is no answer of ours.
    private const long LongestLine = 512L << 20;

    /// <summary>Takes one whole line.</summary>
    public delegate void LineHandler(ReadOnlySpan<byte> line);

    /// <summary>Reads to the end.</summary>
    /// <exception cref="InfluxException">A line is endless.</exception>
    public async Task ForEachAsync(LineHandler handle, RequestClock clock)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: PieceSize, leaveOpen: true));
        // Where the search for the line's end goes on, so that a long line is searched once.
        var searched = 0L;
        while (true)
        {
            var piece = await reader.ReadAsync(clock.Token);
            clock.Restart();
            var rest = piece.Buffer;
            while (EndOfLine(rest, searched) is { } end)
            {
                Give(rest.Slice(0, end), handle);
                rest = rest.Slice(rest.GetPosition(1, end));
                searched = 0;
            }

            searched = rest.Length;
            RefuseEndless(searched);
            if (piece.IsCompleted)
            {
                Give(rest, handle);
                await reader.CompleteAsync();
                return;
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }
    }

    private static SequencePosition? EndOfLine(ReadOnlySequence<byte> text, long searched) => text.Slice(searched).PositionOf((byte)'\n');

    private static void RefuseEndless(long length)
    {
        if (length > LongestLine)
        {
            throw new InfluxException(InfluxFaultKind.Query, "InfluxDB's answer has a line of more than 512 MB. Check that the address is an InfluxDB server.");
        }
    }

    private static void Give(ReadOnlySequence<byte> line, LineHandler handle)
    {
        if (line.IsSingleSegment)
        {
            handle(line.FirstSpan);
            return;
        }

        // Read in one piece: a JSON reader over many pieces copies every value that lies across two.
        var whole = ArrayPool<byte>.Shared.Rent((int)line.Length);
        line.CopyTo(whole);
        handle(whole.AsSpan(0, (int)line.Length));
        ArrayPool<byte>.Shared.Return(whole);
    }
}
