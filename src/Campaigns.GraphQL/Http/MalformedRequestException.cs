using System.Globalization;
using System.Text.Json;
using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.Http;

/// <summary>A request that is refused before any GraphQL is read.</summary>
internal sealed class MalformedRequestException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status, as of the drafts up to 2025.</summary>
    public int Status { get; } = status;

    /// <summary>The value of <c>extensions.code</c>.</summary>
    public string Code { get; } = code;

    public static MalformedRequestException NotJson(JsonException exception, string where = "The body") => new(
        400,
        ErrorCodes.InvalidJson,
        exception.LineNumber is { } line
            ? string.Create(CultureInfo.InvariantCulture, $"{where} is not JSON: see line {line + 1}, byte {exception.BytePositionInLine + 1}.")
            : $"{where} is not JSON.");

    public static MalformedRequestException TooDeep(int max) => new(400, ErrorCodes.JsonTooDeep, $"The JSON of the request is nested deeper than the {max} levels allowed.");

    public static MalformedRequestException TooManyValues(int max) => new(
        400, ErrorCodes.JsonTooLarge, string.Create(CultureInfo.InvariantCulture, $"The JSON of the request holds more than the {max} values allowed."));

    public static MalformedRequestException TooManyNames(string member, int max) => new(
        400, ErrorCodes.JsonTooLarge, string.Create(CultureInfo.InvariantCulture, $"{member} holds more than the {max} names allowed."));

    public static MalformedRequestException NotJson(string why) => new(400, ErrorCodes.InvalidJson, $"The request is not JSON: {why}.");

    public static MalformedRequestException WrongType(string member, string expected) => new(400, ErrorCodes.BadRequest, $"{member} must be {expected}.");

    public static MalformedRequestException NoQuery() => new(400, ErrorCodes.BadRequest, "The request has no query: send the GraphQL document as query.");

    public static MalformedRequestException Batch() => new(400, ErrorCodes.BatchingNotAllowed, "A list of requests is not served: send one request at a time.");
}
