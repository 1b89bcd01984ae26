using System.Text;
using System.Text.Json;

namespace Campaigns.GraphQL.Http;

/// <summary>The members of a request (GraphQL over HTTP, "Request Parameters").</summary>
internal sealed class JsonRequest : IDisposable
{
    private const int MaxDepth = 64;
    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth };
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly JsonBudget _budget;
    private JsonDocument? _variables;
    private byte[]? _unescapedQuery;
    private int _queryStart;
    private int _queryLength;

    private JsonRequest(int maxValues) => _budget = new JsonBudget(maxValues);

    /// <summary>Whether <c>query</c> was sent.</summary>
    public bool HasQuery { get; private set; }

    /// <summary>Null when not sent, null or empty.</summary>
    public string? OperationName { get; private set; }

    /// <summary>The id of a trusted document: <c>documentId</c> or <c>extensions.persistedQuery.sha256Hash</c>; null for none.</summary>
    public string? DocumentId { get; private set; }

    /// <summary>The object of variables; undefined for none.</summary>
    public JsonElement Variables => _variables?.RootElement ?? default;

    /// <summary>The document. Without escapes it is read where it stands in the body.</summary>
    public ReadOnlySpan<byte> Query(ReadOnlySpan<byte> body) => _unescapedQuery ?? body.Slice(_queryStart, _queryLength);

    /// <summary>Reads a body.</summary>
    /// <param name="body">JSON in UTF-8.</param>
    /// <param name="maxValues">JSON values the request may hold.</param>
    /// <exception cref="MalformedRequestException">Not JSON, not a GraphQL request, or too many values.</exception>
    public static JsonRequest Parse(ReadOnlySpan<byte> body, int maxValues)
    {
        var request = new JsonRequest(maxValues);
        try
        {
            request.ReadBody(body);
            return request;
        }
        catch (JsonException exception)
        {
            request.Dispose();
            throw IsTooDeep(body) ? MalformedRequestException.TooDeep(MaxDepth) : MalformedRequestException.NotJson(exception);
        }
        catch (InvalidOperationException)
        {
            // The reader's way to say that a string is not Unicode text.
            request.Dispose();
            throw MalformedRequestException.NotJson("a string holds a lone surrogate or bytes that are not UTF-8");
        }
        catch (MalformedRequestException)
        {
            request.Dispose();
            throw;
        }
    }

    /// <summary>The members of a request sent by GET.</summary>
    /// <exception cref="MalformedRequestException">A parameter is not JSON, of the wrong type, or holds too many values.</exception>
    public static JsonRequest FromQuery(string? query, string? operationName, string? variables, string? extensions, string? documentId, int maxValues)
    {
        var request = new JsonRequest(maxValues)
        {
            OperationName = string.IsNullOrEmpty(operationName) ? null : operationName,
            DocumentId = string.IsNullOrEmpty(documentId) ? null : documentId,
            HasQuery = !string.IsNullOrEmpty(query),
            _unescapedQuery = string.IsNullOrEmpty(query) ? null : Encoding.UTF8.GetBytes(query),
        };
        try
        {
            request.ReadParameter("variables", variables);
            request.ReadParameter("extensions", extensions);
            return request;
        }
        catch (MalformedRequestException)
        {
            request.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _variables?.Dispose();

    private void ReadBody(ReadOnlySpan<byte> body)
    {
        // RFC 8259 lets a reader ignore a byte order mark.
        var mark = body.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(body[mark..], Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw reader.TokenType == JsonTokenType.StartArray ? MalformedRequestException.Batch() : MalformedRequestException.WrongType("The body", "a JSON object");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref reader);
        }

        _queryStart += mark;
        reader.Read();
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        _budget.Spend();
        if (reader.ValueTextEquals("query"u8))
        {
            ReadQuery(ref reader);
        }
        else if (reader.ValueTextEquals("operationName"u8))
        {
            OperationName = ReadText(ref reader, "operationName");
        }
        else if (reader.ValueTextEquals("documentId"u8))
        {
            DocumentId = ReadText(ref reader, "documentId") ?? DocumentId;
        }
        else if (reader.ValueTextEquals("variables"u8))
        {
            SetVariables(ReadValue("variables", ref reader));
        }
        else if (reader.ValueTextEquals("extensions"u8))
        {
            SetExtensions(ReadValue("extensions", ref reader));
        }
        else
        {
            // Other members are for other servers.
            reader.Skip();
        }
    }

    private void ReadQuery(ref Utf8JsonReader reader)
    {
        reader.Read();
        HasQuery = reader.TokenType == JsonTokenType.String;
        _unescapedQuery = null;
        if (!HasQuery && reader.TokenType != JsonTokenType.Null)
        {
            throw MalformedRequestException.WrongType("query", "a string");
        }

        if (reader.ValueIsEscaped)
        {
            var text = new byte[reader.ValueSpan.Length];
            _unescapedQuery = text[..reader.CopyString(text)];
        }
        else if (HasQuery)
        {
            // Past the quote.
            _queryStart = (int)reader.TokenStartIndex + 1;
            _queryLength = reader.ValueSpan.Length;
        }
    }

    private static string? ReadText(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString() is { Length: > 0 } text ? text : null,
            _ => throw MalformedRequestException.WrongType(name, "a string"),
        };
    }

    private JsonDocument? ReadValue(string name, ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        _budget.Spend(name, reader);
        return JsonDocument.ParseValue(ref reader);
    }

    private void ReadParameter(string name, string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return;
        }

        try
        {
            var reader = new Utf8JsonReader(Utf8.GetBytes(json), Options);
            var document = ReadValue(name, ref reader);
            if (name == "variables")
            {
                SetVariables(document);
            }
            else
            {
                SetExtensions(document);
            }

            // Text after the value is no JSON.
            reader.Read();
        }
        catch (JsonException exception)
        {
            throw IsTooDeep(Encoding.UTF8.GetBytes(json)) ? MalformedRequestException.TooDeep(MaxDepth) : MalformedRequestException.NotJson(exception, name);
        }
        catch (Exception exception) when (exception is EncoderFallbackException or InvalidOperationException)
        {
            throw MalformedRequestException.NotJson($"{name} holds a lone surrogate");
        }
    }

    /// <summary>Tells nesting from other faults, which the reader's exceptions do not.</summary>
    private static bool IsTooDeep(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= MaxDepth && reader.TokenType is (JsonTokenType.StartArray or JsonTokenType.StartObject))
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // Another fault comes first.
        }

        return false;
    }

    private void SetVariables(JsonDocument? json)
    {
        _variables?.Dispose();
        _variables = json;
        if (json is not null && json.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            throw MalformedRequestException.WrongType("variables", "an object");
        }
    }

    private void SetExtensions(JsonDocument? json)
    {
        using (json)
        {
            var extensions = json?.RootElement ?? default;
            if (extensions.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
            {
                throw MalformedRequestException.WrongType("extensions", "an object");
            }

            if (extensions.ValueKind == JsonValueKind.Object
                && extensions.TryGetProperty("persistedQuery", out var persisted)
                && persisted.ValueKind == JsonValueKind.Object
                && persisted.TryGetProperty("sha256Hash", out var hash))
            {
                DocumentId = hash.ValueKind == JsonValueKind.String ? hash.GetString() : throw MalformedRequestException.WrongType("extensions.persistedQuery.sha256Hash", "a string");
            }
        }
    }
}
