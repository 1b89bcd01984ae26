using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Extraction;

namespace Campaigns.Connectors.Requests;

/// <summary>An answer with its body as a tree.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Root">The root.</param>
internal sealed record ParsedAnswer(SourceAnswer Answer, JsonElement Root)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>The tree of a body.</summary>
    /// <exception cref="FormatFaultException">The body is not what the definition declares it to be.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> body, AnswerFormat format)
    {
        if (body.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            body = body[Encoding.UTF8.Preamble.Length..];
        }

        if (!Utf8.IsValid(body.Span))
        {
            throw new FormatFaultException(string.Empty, "is not UTF-8.");
        }

        if (format == AnswerFormat.Csv)
        {
            return JsonSerializer.SerializeToElement(CsvAnswer.ToJson(body));
        }

        try
        {
            // The document is not returned to a pool: places in it live as long as anything refers to them.
            return JsonDocument.Parse(body, Strict).RootElement;
        }
        catch (JsonException exception)
        {
            throw new FormatFaultException(string.Empty, $"is not JSON: {Reason(exception)}");
        }
    }

    /// <summary>The tree of a body that may be none, as of errors.</summary>
    public static JsonElement? TryParse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return Parse(body, AnswerFormat.Json);
        }
        catch (FormatFaultException)
        {
            return null;
        }
    }

    // The parser's own message quotes the answer.
    private static string Reason(JsonException exception) => exception.LineNumber is { } line ? FormattableString.Invariant($"line {line + 1}, byte {exception.BytePositionInLine + 1}.") : "it cannot be read.";
}
