using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>Any scalar through its own serialization: the general way, with a JSON writer between.</summary>
internal sealed class ScalarWriter<T>(ScalarTypeDefinition scalar) : LeafWriter<T>
{
    // The response is never part of a page, so letters stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Scratch? scratch;

    private readonly bool _isText = scalar is StringScalar or IdScalar;

    public override bool TryWrite(ResultWriter writer, T value, [NotNullWhen(false)] out string? problem)
    {
        if (_isText && value is string text)
        {
            problem = null;
            writer.WriteString(text);
            return true;
        }

        var own = scratch ?? new Scratch();
        scratch = null;
        own.Bytes.ResetWrittenCount();
        own.Json.Reset();
        var written = scalar.TrySerialize(value!, own.Json, out problem);
        own.Json.Flush();
        if (written)
        {
            writer.WriteRaw(own.Bytes.WrittenSpan);
        }

        if (own.Bytes.Capacity <= 64 * 1024)
        {
            scratch = own;
        }

        return written;
    }

    private sealed class Scratch
    {
        public Scratch() => Json = new Utf8JsonWriter(Bytes, Options);

        public ArrayBufferWriter<byte> Bytes { get; } = new(256);

        public Utf8JsonWriter Json { get; }
    }
}
