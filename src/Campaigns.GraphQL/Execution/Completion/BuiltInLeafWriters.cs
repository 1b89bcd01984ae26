using System.Diagnostics.CodeAnalysis;

namespace Campaigns.GraphQL.Execution;

/// <summary>Numbers that always fit: <c>int</c> as Int, <c>decimal</c> as Decimal and so on.</summary>
internal sealed class NumberWriter<T> : LeafWriter<T>
    where T : IUtf8SpanFormattable
{
    public override bool TryWrite(ResultWriter writer, T value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        writer.WriteFormatted(value);
        return true;
    }
}

/// <summary>Values in quotes with a fixed format: dates, ids.</summary>
internal sealed class QuotedWriter<T>(string format) : LeafWriter<T>
    where T : IUtf8SpanFormattable
{
    public override bool TryWrite(ResultWriter writer, T value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        writer.WriteQuoted(value, format);
        return true;
    }
}

/// <summary>Binary floating point: infinity and NaN have no JSON.</summary>
internal sealed class DoubleWriter : LeafWriter<double>
{
    public override bool TryWrite(ResultWriter writer, double value, [NotNullWhen(false)] out string? problem)
    {
        problem = double.IsFinite(value) ? null : "Float cannot represent a value that is not finite.";
        if (problem is null)
        {
            writer.WriteFormatted(value);
        }

        return problem is null;
    }
}

/// <summary>Text.</summary>
internal sealed class StringLeafWriter : LeafWriter<string>
{
    public override bool TryWrite(ResultWriter writer, string value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        writer.WriteString(value);
        return true;
    }
}

/// <summary><c>true</c> and <c>false</c>.</summary>
internal sealed class BooleanWriter : LeafWriter<bool>
{
    public override bool TryWrite(ResultWriter writer, bool value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        writer.WriteRaw(value ? "true"u8 : "false"u8);
        return true;
    }
}

/// <summary>A moment with its offset, RFC 3339, as many digits of the second as are not zero.</summary>
internal sealed class MomentWriter : LeafWriter<DateTimeOffset>
{
    public override bool TryWrite(ResultWriter writer, DateTimeOffset value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        writer.WriteQuoted(value, value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz");
        return true;
    }
}
