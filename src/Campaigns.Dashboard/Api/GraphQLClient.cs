using System.Diagnostics;
using System.Text.Json;

namespace Campaigns.Dashboard.Api;

/// <summary>Reads GraphQL answers strictly: errors become an exception with code and trace id, and a broken answer does too.</summary>
/// <param name="transport">The way to the API.</param>
public sealed class GraphQLClient(IGraphQLTransport transport) : IGraphQLClient
{
    /// <inheritdoc />
    public async Task<GraphQLResponse<T>> QueryAsync<T>(GraphQLDocument document, object? variables, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(document);
        JsonElement? variablesJson = variables is null ? null : JsonSerializer.SerializeToElement(variables, GraphQLJson.Options);
        var request = new GraphQLRequest(document.Text, document.OperationName, variablesJson);
        ReadOnlyMemory<byte> answer = await transport.SendAsync(request, cancellationToken);
        return Read<T>(document.OperationName, answer);
    }

    private static GraphQLResponse<T> Read<T>(string operationName, ReadOnlyMemory<byte> answer)
        where T : class
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(answer);
            ThrowOnErrors(operationName, json.RootElement);
            T? data = json.RootElement.GetProperty("data").Deserialize<T>(GraphQLJson.Options);
            return new GraphQLResponse<T>(data ?? throw new JsonException("The answer's data is null without an error."));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new GraphQLRequestException(operationName, GraphQLRequestException.BadAnswer, CurrentTraceId, [], fault);
        }
    }

    private static void ThrowOnErrors(string operationName, JsonElement root)
    {
        if (!root.TryGetProperty("errors", out JsonElement list) || list.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        List<GraphQLError> errors = [.. list.EnumerateArray().Select(ReadError)];
        string code = errors.Select(error => error.Code).FirstOrDefault(code => code is not null) ?? GraphQLRequestException.Unknown;
        string? traceId = errors.Select(error => error.TraceId).FirstOrDefault(id => id is not null) ?? CurrentTraceId;
        throw new GraphQLRequestException(operationName, code, traceId, errors);
    }

    private static GraphQLError ReadError(JsonElement error)
    {
        JsonElement extensions = error.TryGetProperty("extensions", out JsonElement found) ? found : default;
        string? path = error.TryGetProperty("path", out JsonElement steps) && steps.ValueKind == JsonValueKind.Array
            ? string.Join('.', steps.EnumerateArray().Select(step => step.ToString()))
            : null;
        return new GraphQLError(Text(error, "message") ?? "", Text(extensions, "code"), path, Text(extensions, "traceId"));
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? CurrentTraceId => Activity.Current?.TraceId.ToString();
}
