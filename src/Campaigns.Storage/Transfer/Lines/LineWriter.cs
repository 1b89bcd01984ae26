using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Campaigns.Storage.Transfer.Lines;

/// <summary>Collects the lines of a block: each is one JSON array, ended by a line feed.</summary>
internal sealed class LineWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> content = new(1 << 20);
    private readonly Utf8JsonWriter json;

    public LineWriter() => json = new Utf8JsonWriter(content, Options);

    /// <summary>Bytes of the finished lines.</summary>
    public int Length => content.WrittenCount;

    /// <summary>The finished lines; valid until the next line.</summary>
    public ReadOnlyMemory<byte> Content => content.WrittenMemory;

    /// <summary>Begins a line.</summary>
    /// <param name="word">Its first element, which says what the rest means.</param>
    /// <returns>Where the other elements go.</returns>
    public Utf8JsonWriter Begin(string word)
    {
        json.Reset();
        json.WriteStartArray();
        json.WriteStringValue(word);
        return json;
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        json.WriteEndArray();
        json.Flush();
        content.GetSpan(1)[0] = (byte)'\n';
        content.Advance(1);
    }

    /// <summary>Forgets the lines.</summary>
    public void Clear() => content.ResetWrittenCount();

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();
}
