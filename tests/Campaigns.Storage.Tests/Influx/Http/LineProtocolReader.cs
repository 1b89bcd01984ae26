using System.Globalization;
using System.Text;

namespace Campaigns.Storage.Tests.Influx.Http;

/// <summary>Reads line protocol by its published syntax, strictly; shares nothing with the code that writes it.</summary>
internal sealed class LineProtocolReader
{
    private readonly string text;
    private int place;

    private LineProtocolReader(string text) => this.text = text;

    /// <summary>Reads lines, each ended by a line feed.</summary>
    /// <exception cref="FormatException">A server would refuse a line, or read it in another way.</exception>
    public static List<ReadLine> Read(ReadOnlySpan<byte> bytes)
    {
        // Throws at bytes that are no UTF-8.
        var reader = new LineProtocolReader(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        var lines = new List<ReadLine>();
        while (reader.place < reader.text.Length)
        {
            lines.Add(reader.Line());
        }

        return lines;
    }

    private char Next => place < text.Length ? text[place] : throw Fault("the text ends within a line");

    private ReadLine Line()
    {
        var measurement = Name(", ", escapable: ", ");
        Need(measurement.Length > 0 && measurement[0] != '#', "a measurement is empty or a comment");
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        while (Next == ',')
        {
            place++;
            var key = Name("=", escapable: ",= ");
            Take('=');
            var value = Name(", ", escapable: ",= ");
            Need(key.Length > 0 && value.Length > 0, "a tag is empty");
            Need(key != "time" && key[0] != '_', "the tag's key is reserved");
            Need(tags.TryAdd(key, value), "a tag stands twice");
        }

        Take(' ');
        var fields = new Dictionary<string, object>(StringComparer.Ordinal);
        do
        {
            var key = Name("=", escapable: ",= ");
            Take('=');
            Need(key.Length > 0 && fields.TryAdd(key, Value()), "a field is empty or stands twice");
        }
        while (TakeIf(','));
        Take(' ');
        var time = long.Parse(Until('\n'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        Take('\n');
        return new ReadLine(measurement, tags, fields, time);
    }

    // Up to one of the ends. A backslash counts only before what it may escape; a line end never belongs to a name.
    private string Name(string ends, string escapable)
    {
        var name = new StringBuilder();
        while (!ends.Contains(Next, StringComparison.Ordinal))
        {
            Need(Next is not ('\n' or '\r'), "a line ends within a name");
            // Outside an escape these belong to the syntax.
            Need(Next != '\\' || place + 1 < text.Length, "a backslash ends the text");
            if (Next == '\\' && escapable.Contains(text[place + 1], StringComparison.Ordinal))
            {
                place++;
            }
            else
            {
                Need(!escapable.Contains(Next, StringComparison.Ordinal), $"'{Next}' stands unescaped in a name");
            }

            name.Append(Next);
            place++;
        }

        return name.ToString();
    }

    private object Value()
    {
        if (Next == '"')
        {
            return Quoted();
        }

        var start = place;
        while (Next is not (',' or ' ' or '\n'))
        {
            place++;
        }

        var number = text[start..place];
        Need(number.EndsWith('i'), $"{number} is no integer");
        return long.Parse(number[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private string Quoted()
    {
        Take('"');
        var value = new StringBuilder();
        while (Next != '"')
        {
            Need(Next is not ('\n' or '\r'), "a line ends within a text, which versions read differently");
            if (Next == '\\')
            {
                place++;
                Need(Next is '"' or '\\', "a backslash escapes nothing");
            }

            value.Append(Next);
            place++;
        }

        Take('"');
        return value.ToString();
    }

    private string Until(char end)
    {
        var start = place;
        while (Next != end)
        {
            place++;
        }

        return text[start..place];
    }

    private void Take(char expected)
    {
        Need(Next == expected, $"'{expected}' is expected, not '{Next}'");
        place++;
    }

    private bool TakeIf(char wanted)
    {
        if (Next != wanted)
        {
            return false;
        }

        place++;
        return true;
    }

    private void Need(bool holds, string fault)
    {
        if (!holds)
        {
            throw Fault(fault);
        }
    }

    private FormatException Fault(string fault) => new(string.Create(CultureInfo.InvariantCulture, $"At character {place}: {fault}."));

    /// <summary>One point.</summary>
    internal sealed record ReadLine(string Measurement, IReadOnlyDictionary<string, string> Tags, IReadOnlyDictionary<string, object> Fields, long Time);
}
