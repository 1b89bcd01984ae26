using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;
using Microsoft.AspNetCore.WebUtilities;

namespace Campaigns.Sandbox.Platforms;

/// <summary>A request to a stand-in platform.</summary>
internal sealed class Exchange
{
    private readonly Dictionary<string, string> parameters = new(StringComparer.Ordinal);

    public required string Method { get; init; }

    /// <summary>Path without the sandbox's own prefix.</summary>
    public required string Path { get; init; }

    /// <summary>Scheme, host, port and prefix, as addresses in answers begin.</summary>
    public required string Origin { get; init; }

    public required IHeaderDictionary Headers { get; init; }

    /// <summary>The query as it was sent, with its question mark; empty when there is none.</summary>
    public required string QueryString { get; init; }

    public required string Body { get; init; }

    public Fault? Fault { get; init; }

    public string[] Segments => Path.Trim('/').Split('/');

    public string? BearerToken => Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] ? token : null;

    /// <summary>Query and form together; the form wins.</summary>
    public IReadOnlyDictionary<string, string> Parameters => parameters;

    public string? this[string name] => parameters.GetValueOrDefault(name);

    public bool Met(FaultKind kind) => Fault?.Kind == kind;

    public static async Task<Exchange> ReadAsync(HttpContext context, string prefix, Func<string, Fault?> fault)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var path = context.Request.Path.Value ?? "/";
        var query = context.Request.QueryString.Value ?? string.Empty;
        var exchange = new Exchange
        {
            Method = context.Request.Method,
            Path = path[prefix.Length..],
            Origin = $"{context.Request.Scheme}://{context.Request.Host}{prefix}",
            Headers = context.Request.Headers,
            QueryString = query,
            Body = body,
            Fault = fault($"{path}{query} {body}"),
        };
        exchange.Take(query);
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true)
        {
            exchange.Take(body);
        }

        return exchange;
    }

    /// <summary>The body as a JSON object; null when it is none.</summary>
    public JsonObject? JsonBody()
    {
        try
        {
            return JsonNode.Parse(Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Take(string text)
    {
        foreach (var (name, value) in QueryHelpers.ParseQuery(text))
        {
            parameters[name] = value.ToString();
        }
    }
}

/// <summary>What a stand-in platform answers.</summary>
internal sealed record Answer(int Status, string Body, string ContentType = "application/json; charset=utf-8")
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static Answer Json(JsonNode body, int status = 200) => new(status, body.ToJsonString(Plain));

    public static Answer Html(int status) => new(status, $"<html><head><title>{status}</title></head><body><center><h1>{status}</h1></center></body></html>", "text/html");
}

/// <summary>A stand-in for one platform.</summary>
internal interface IStandIn
{
    Platform Platform { get; }

    /// <summary>Prefix in the sandbox's addresses, as <c>/meta</c>.</summary>
    string Prefix { get; }

    /// <summary>True when a path without the prefix can only be this platform's.</summary>
    bool Knows(string path);

    /// <summary>Answers a request that no transport fault has met.</summary>
    Answer Handle(Exchange exchange);

    /// <summary>The platform's own words for asking for a pause, for an expired or withdrawn key and for a missing right.</summary>
    Answer Refuse(Fault fault);
}
