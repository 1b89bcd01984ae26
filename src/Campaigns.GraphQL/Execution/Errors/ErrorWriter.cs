using System.Collections;
using System.Globalization;

namespace Campaigns.GraphQL.Execution;

/// <summary>Writes errors as the specification's section "Errors" shapes them.</summary>
internal static class ErrorWriter
{
    /// <summary>Writes the list of errors; it must not be empty.</summary>
    public static void WriteList(ResultWriter writer, IReadOnlyList<IError> errors)
    {
        writer.WriteByte((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteByte((byte)',');
            }

            Write(writer, errors[i]);
        }

        writer.WriteByte((byte)']');
    }

    private static void Write(ResultWriter writer, IError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        if (error.Locations is { Count: > 0 } locations)
        {
            WriteLocations(writer, locations);
        }

        if (error.Path is { } path)
        {
            writer.WriteRaw(",\"path\":"u8);
            WriteValue(writer, path);
        }

        WriteExtensions(writer, error);
        writer.WriteByte((byte)'}');
    }

    private static void WriteLocations(ResultWriter writer, IReadOnlyList<ErrorLocation> locations)
    {
        writer.WriteRaw(",\"locations\":["u8);
        for (var i = 0; i < locations.Count; i++)
        {
            writer.WriteRaw(i == 0 ? "{\"line\":"u8 : ",{\"line\":"u8);
            writer.WriteFormatted(locations[i].Line);
            writer.WriteRaw(",\"column\":"u8);
            writer.WriteFormatted(locations[i].Column);
            writer.WriteByte((byte)'}');
        }

        writer.WriteByte((byte)']');
    }

    private static void WriteExtensions(ResultWriter writer, IError error)
    {
        if (error.Code is null && error.Extensions is not { Count: > 0 })
        {
            return;
        }

        writer.WriteRaw(",\"extensions\":{"u8);
        var first = true;
        if (error.Code is not null)
        {
            WriteMember(writer, "code", error.Code, ref first);
        }

        foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            WriteMember(writer, key, value, ref first);
        }

        writer.WriteByte((byte)'}');
    }

    private static void WriteMember(ResultWriter writer, string key, object? value, ref bool first)
    {
        if (!first)
        {
            writer.WriteByte((byte)',');
        }

        first = false;
        writer.WriteString(key);
        writer.WriteByte((byte)':');
        WriteValue(writer, value);
    }

    /// <summary>Writes a value of an extension.</summary>
    public static void WriteValue(ResultWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case bool flag:
                writer.WriteRaw(flag ? "true"u8 : "false"u8);
                break;
            case int or long or short or byte or decimal:
                writer.WriteFormatted(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteFormatted(number);
                break;
            case string text:
                writer.WriteString(text);
                break;
            case DateOnly date:
                writer.WriteQuoted(date, "O");
                break;
            case DateTimeOffset moment:
                writer.WriteQuoted(moment, "O");
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                WriteObject(writer, members);
                break;
            case IEnumerable items:
                WriteItems(writer, items);
                break;
            default:
                writer.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteObject(ResultWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.WriteByte((byte)'{');
        var first = true;
        foreach (var (key, value) in members)
        {
            WriteMember(writer, key, value, ref first);
        }

        writer.WriteByte((byte)'}');
    }

    private static void WriteItems(ResultWriter writer, IEnumerable items)
    {
        writer.WriteByte((byte)'[');
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                writer.WriteByte((byte)',');
            }

            first = false;
            WriteValue(writer, item);
        }

        writer.WriteByte((byte)']');
    }
}
