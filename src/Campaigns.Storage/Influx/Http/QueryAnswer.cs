using System.Text.Json;

namespace Campaigns.Storage.Influx.Http;

/// <summary>Reads the JSON of <c>/query</c> without building objects for rows. Its shape: influxdb/facts.md §5.</summary>
internal sealed class QueryAnswer(IRowReader rows)
{
    private static readonly IReadOnlyDictionary<string, string> NoTags = new Dictionary<string, string>();

    /// <summary>True when the last line said that more would follow: the answer ended before its end.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads one line.</summary>
    /// <exception cref="InfluxException">The statement failed, or the line is no such answer.</exception>
    public void Read(ReadOnlySpan<byte> line)
    {
        if (line.Trim(" \r\n\t"u8).IsEmpty)
        {
            return;
        }

        try
        {
            // From a server that puts several texts on one line.
            var json = new Utf8JsonReader(line, new JsonReaderOptions { AllowMultipleValues = true });
            while (json.Read())
            {
                IsCut = false;
                Object(ref json, Answer);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new InfluxException(
                InfluxFaultKind.Query, $"InfluxDB's answer cannot be read: {exception.Message} Check that the address is an InfluxDB server.", innerException: exception);
        }
    }

    private delegate bool Member(ref Utf8JsonReader json);

    private delegate void Element(ref Utf8JsonReader json);

    private bool Answer(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("results"u8))
        {
            json.Read();
            Array(ref json, (ref Utf8JsonReader result) => Object(ref result, Result));
            return true;
        }

        return Error(ref json);
    }

    private bool Result(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("series"u8))
        {
            json.Read();
            Array(ref json, Series);
            return true;
        }

        if (json.ValueTextEquals("partial"u8))
        {
            json.Read();
            IsCut = json.GetBoolean();
            return true;
        }

        return Error(ref json);
    }

    private static bool Error(ref Utf8JsonReader json)
    {
        if (!json.ValueTextEquals("error"u8))
        {
            return false;
        }

        json.Read();
        var text = json.GetString()!;
        var isMissing = text.Contains("not found", StringComparison.OrdinalIgnoreCase);
        throw isMissing
            ? new InfluxException(InfluxFaultKind.Configuration, $"InfluxDB answered: {text}. Create it, or correct {InfluxOptions.SectionName}:Database and RetentionPolicy.")
            : new InfluxException(InfluxFaultKind.Query, $"InfluxDB could not carry out the query: {text}.");
    }

    private void Series(ref Utf8JsonReader json)
    {
        var tags = NoTags;
        IReadOnlyList<string>? columns = null;
        Object(ref json, (ref Utf8JsonReader member) =>
        {
            if (member.ValueTextEquals("tags"u8))
            {
                tags = Tags(ref member);
            }
            else if (member.ValueTextEquals("columns"u8))
            {
                columns = Columns(ref member);
            }
            else if (member.ValueTextEquals("values"u8))
            {
                rows.BeginSeries(tags, columns ?? throw new JsonException("A series gives its values before its columns."));
                member.Read();
                Array(ref member, Row);
            }
            else
            {
                return false;
            }

            return true;
        });
    }

    private void Row(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartArray);
        rows.ReadRow(ref json);
        json.Read();
        Expect(ref json, JsonTokenType.EndArray);
    }

    private static Dictionary<string, string> Tags(ref Utf8JsonReader json)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        json.Read();
        Object(ref json, (ref Utf8JsonReader member) =>
        {
            var name = member.GetString()!;
            member.Read();
            tags[name] = member.GetString() ?? string.Empty;
            return true;
        });
        return tags;
    }

    private static List<string> Columns(ref Utf8JsonReader json)
    {
        var columns = new List<string>();
        json.Read();
        Array(ref json, (ref Utf8JsonReader column) => columns.Add(column.GetString()!));
        return columns;
    }

    // Walks an object; a member that is not taken is passed over.
    private static void Object(ref Utf8JsonReader json, Member take)
    {
        Expect(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            if (!take(ref json))
            {
                json.Skip();
            }
        }
    }

    private static void Array(ref Utf8JsonReader json, Element take)
    {
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            take(ref json);
        }
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (json.TokenType != token)
        {
            throw new JsonException($"Expected {token}, found {json.TokenType}.");
        }
    }
}
