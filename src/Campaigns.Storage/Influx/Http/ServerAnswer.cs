using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Campaigns.Storage.Influx.Http;

/// <summary>Turns an answer that is no success into what it asks for. One table for all versions; shapes from influxdb/facts.md §2 and §3.</summary>
internal static class ServerAnswer
{
    // Enough for a hundred named lines; a proxy's page may be larger.
    private const int MostBody = 64 * 1024;
    private const int MostText = 600;

    private const string Hidden = "REDACTED";

    // Only these say that lines are at fault. Any other 400 may come from a proxy, and must not set good lines aside.
    private static readonly string[] LineFaults =
        ["unable to parse", "partial write", "field type conflict", "parsing failed", "beyond retention policy", "max key length exceeded"];

    /// <summary>The fault of an answer.</summary>
    /// <param name="response">The answer; its body is read here.</param>
    /// <param name="time">Clock for a <c>Retry-After</c> that names a moment.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<InfluxException> ExplainAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        var text = WithoutSecrets(ErrorText(await BodyAsync(response, cancellationToken)), response.RequestMessage?.Headers.Authorization);
        var (kind, cure) = Meaning(response.StatusCode, text);
        return new InfluxException(kind, $"InfluxDB answered {(int)response.StatusCode}: {Tidy(text)} {cure}", RetryAfter(response, time));
    }

    /// <summary>The words of an error, whichever shape they have: <c>error</c> (1.x and 3), <c>message</c> (2.x), or plain text.</summary>
    public static string ErrorText(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            foreach (var name in (ReadOnlySpan<string>)["error", "message"])
            {
                if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String)
                {
                    return text.GetString()!;
                }
            }
        }
        catch (JsonException)
        {
            // Plain text or a proxy's page.
        }

        return body;
    }

    private static (InfluxFaultKind Kind, string Cure) Meaning(HttpStatusCode status, string text) => (int)status switch
    {
        400 when Says(text, "max-series-per-database") || Says(text, "max-values-per-tag") =>
            (InfluxFaultKind.Configuration, "Raise that limit in the server's configuration; the figures wait in the spool."),
        400 when Says(text, "database is required") =>
            (InfluxFaultKind.Configuration, $"Set {InfluxOptions.SectionName}:Database."),
        400 or 422 when Says(text, "Update to schema would exceed") =>
            (InfluxFaultKind.Configuration, "The server's limit of tables or columns is reached; raise it. The figures wait in the spool."),
        400 or 422 when LineFaults.Any(words => Says(text, words)) =>
            (InfluxFaultKind.RefusedLines, "The refused lines are set aside; see the quarantine folder of the spool."),
        401 => (InfluxFaultKind.Configuration, $"The token or password is wrong or has been revoked. Set {InfluxOptions.SectionName}:Token, or User and Password."),
        403 => (InfluxFaultKind.Configuration, "The user or token may not do this. Give it the right to read and write the database."),
        404 when Says(text, "dbrp") =>
            (InfluxFaultKind.Configuration, "InfluxDB 2 needs a mapping from database to bucket: influx v1 dbrp create --db <Database> --rp autogen --default --bucket-id <id>."),
        404 => (InfluxFaultKind.Configuration, $"Check {InfluxOptions.SectionName}:Url and Database (bucket): there is no such thing on this server."),
        413 => (InfluxFaultKind.TooLarge, "The request is larger than the server or a proxy takes."),
        429 => (InfluxFaultKind.Unavailable, "The server asks for a pause; the figures wait in the spool."),
        500 when Says(text, "retention policy not found") =>
            (InfluxFaultKind.Configuration, $"Check {InfluxOptions.SectionName}:RetentionPolicy: the database has no such policy."),
        500 when Says(text, "no space left") =>
            (InfluxFaultKind.Unavailable, "The server's disk is full. Free some space there and restart it: InfluxDB 1 does not go on by itself. The figures wait in the spool."),
        408 or 499 or (>= 500 and < 600) => (InfluxFaultKind.Unavailable, "Look at the server's log and disk; the figures wait in the spool."),
        >= 300 and < 400 => (InfluxFaultKind.Configuration, $"The address redirects, which is not followed. Set {InfluxOptions.SectionName}:Url to where the server really is."),
        _ => (InfluxFaultKind.Configuration, $"Check that {InfluxOptions.SectionName}:Url is an InfluxDB server."),
    };

    // A server or a proxy may repeat what it was sent, and its words go to the log.
    private static string WithoutSecrets(string text, AuthenticationHeaderValue? sent)
    {
        if (sent?.Parameter is not { Length: > 0 } parameter)
        {
            return text;
        }

        var hidden = text.Replace(parameter, Hidden, StringComparison.Ordinal);
        var plain = new byte[parameter.Length];
        return sent.Scheme == "Basic" && Convert.TryFromBase64String(parameter, plain, out var length) && Encoding.UTF8.GetString(plain, 0, length).Split(':', 2) is [_, { Length: > 0 } password]
            ? hidden.Replace(password, Hidden, StringComparison.Ordinal)
            : hidden;
    }

    private static bool Says(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static async Task<string> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostBody];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(buffer, MostBody, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    // A server's words go to the log and to the operator: one line, no control characters, not endless.
    private static string Tidy(string text)
    {
        var line = string.Create(Math.Min(text.Length, MostText), text, static (target, source) =>
        {
            for (var index = 0; index < target.Length; index++)
            {
                target[index] = char.IsControl(source[index]) ? ' ' : source[index];
            }
        });
        line = line.Trim();
        return line.Length == 0 ? "(no text)." : line.EndsWith('.') ? line : line + ".";
    }
}
