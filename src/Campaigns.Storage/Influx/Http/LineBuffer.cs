using System.Buffers;
using System.Globalization;
using System.Text;

namespace Campaigns.Storage.Influx.Http;

/// <summary>Lines of line protocol in one pooled piece of memory; writing a line allocates nothing.</summary>
internal sealed class LineBuffer : IDisposable
{
    // The longest number: a decimal with sign and point.
    private const int LongestNumber = 40;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int length;
    private bool hasField;

    /// <summary>Lines ended so far.</summary>
    public int Lines { get; private set; }

    /// <summary>Bytes so far.</summary>
    public int Length => length;

    /// <summary>The lines; valid until the next change.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <summary>Empties it.</summary>
    public void Clear() => (length, Lines) = (0, 0);

    /// <summary>Begins a line with text that needs no escapes: measurement and tags.</summary>
    public void Begin(string head)
    {
        Append(head);
        hasField = false;
    }

    /// <summary>Begins a line as another one was begun, its first field included.</summary>
    public void Begin(ReadOnlySpan<byte> head)
    {
        Append(head);
        hasField = true;
    }

    /// <summary>Adds to the head, also without escapes.</summary>
    public void Append(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    /// <summary>Adds another buffer's lines.</summary>
    public void Append(LineBuffer other)
    {
        Append(other.Written.Span);
        Lines += other.Lines;
    }

    /// <summary>Adds a tag, escaped.</summary>
    /// <exception cref="ArgumentException">InfluxDB cannot hold the value: empty, ending in a backslash, or with a line end.</exception>
    public void Tag(string name, string value)
    {
        if (value.Length == 0 || value[^1] == '\\' || value.AsSpan().ContainsAny('\n', '\r'))
        {
            throw new ArgumentException($"The tag {name} cannot hold an empty text, a line end or a backslash at its end. Use an id.", nameof(value));
        }

        Append(",");
        Append(name);
        Append("=");
        Append(value.Replace(",", "\\,", StringComparison.Ordinal).Replace("=", "\\=", StringComparison.Ordinal).Replace(" ", "\\ ", StringComparison.Ordinal));
    }

    /// <summary>A whole number.</summary>
    public void Field(ReadOnlySpan<byte> name, long value)
    {
        Name(name);
        Number(value);
        bytes[length++] = (byte)'i';
    }

    /// <summary>A decimal with all its digits, as text: a server's float would round it.</summary>
    public void Field(ReadOnlySpan<byte> name, decimal value)
    {
        Name(name);
        bytes[length++] = (byte)'"';
        Number(value);
        bytes[length++] = (byte)'"';
    }

    /// <summary>A text, escaped.</summary>
    public void Field(ReadOnlySpan<byte> name, string value) => PlainField(
        name,
        value.AsSpan().ContainsAny('"', '\\')
            ? value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            : value);

    /// <summary>A text that needs no escapes.</summary>
    public void PlainField(ReadOnlySpan<byte> name, string value)
    {
        Name(name);
        bytes[length++] = (byte)'"';
        Append(value);
        Append("\""u8);
    }

    /// <summary>Ends the line.</summary>
    /// <param name="time">Milliseconds since 1970-01-01 UTC.</param>
    public void End(long time)
    {
        Reserve(LongestNumber);
        bytes[length++] = (byte)' ';
        Number(time);
        bytes[length++] = (byte)'\n';
        Lines++;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        length = 0;
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        Reserve(name.Length + LongestNumber + 4);
        bytes[length++] = hasField ? (byte)',' : (byte)' ';
        hasField = true;
        name.CopyTo(bytes.AsSpan(length));
        length += name.Length;
        bytes[length++] = (byte)'=';
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(bytes.AsSpan(length));
        length += text.Length;
    }

    private void Number<T>(T value)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(bytes.AsSpan(length), out var written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    private void Reserve(int count)
    {
        if (bytes.Length - length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + count));
            bytes.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
    }
}
