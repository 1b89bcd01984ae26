using System.Buffers;
using System.Globalization;
using System.Text;

namespace Campaigns.GraphQL.Execution;

/// <summary>The values: strings and everything that formats itself as UTF-8.</summary>
internal sealed partial class ResultWriter
{
    // Only what JSON demands is escaped: the response is never part of a page.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\" + string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)));

    /// <summary>Writes a JSON string. A lone surrogate becomes U+FFFD, because UTF-8 cannot hold it.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        var destination = GetSpan((value.Length * 3) + 2);
        var escape = value.IndexOfAny(Escaped);
        if (escape >= 0)
        {
            WriteEscaped(value);
            return;
        }

        destination[0] = (byte)'"';
        var count = Encoding.UTF8.GetBytes(value, destination[1..]);
        destination[count + 1] = (byte)'"';
        _position += count + 2;
    }

    /// <summary>Writes a number as its type formats it without culture.</summary>
    public void WriteFormatted<T>(T value)
        where T : IUtf8SpanFormattable
    {
        int written;
        var size = 32;
        while (!value.TryFormat(GetSpan(size), out written, default, CultureInfo.InvariantCulture))
        {
            size *= 2;
        }

        _position += written;
    }

    /// <summary>Writes a value in quotes, in a format that yields only ASCII and nothing to escape.</summary>
    public void WriteQuoted<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        WriteByte((byte)'"');
        int written;
        var size = 40;
        while (!value.TryFormat(GetSpan(size), out written, format, CultureInfo.InvariantCulture))
        {
            size *= 2;
        }

        _position += written;
        WriteByte((byte)'"');
    }

    private void WriteEscaped(ReadOnlySpan<char> value)
    {
        WriteByte((byte)'"');
        while (!value.IsEmpty)
        {
            var escape = value.IndexOfAny(Escaped);
            var plain = escape < 0 ? value : value[..escape];
            _position += Encoding.UTF8.GetBytes(plain, GetSpan(plain.Length * 3));
            if (escape < 0)
            {
                break;
            }

            WriteEscape(value[escape]);
            value = value[(escape + 1)..];
        }

        WriteByte((byte)'"');
    }

    private void WriteEscape(char value)
    {
        var name = value switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        if (name != '\0')
        {
            WriteByte((byte)'\\');
            WriteByte((byte)name);
            return;
        }

        WriteRaw("\\u00"u8);
        WriteByte((byte)(value < 0x10 ? '0' : '1'));
        WriteByte((byte)"0123456789abcdef"[value & 0xF]);
    }
}
