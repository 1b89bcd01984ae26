using System.Globalization;
using System.Text;
using System.Text.Json;
using Campaigns.Connectors.Authentication;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.ErrorHandling;

/// <summary>Tells a good answer from a failed one by the connector's table, then by the HTTP status.</summary>
internal sealed class AnswerJudge
{
    private const int MaxMessage = 500;

    private readonly HttpDefinition http;
    private readonly Redactor redactor;
    private readonly WaitHints hints;
    private readonly IReadOnlyList<FieldPath> present;
    private readonly IReadOnlyList<FieldPath> codes;
    private readonly IReadOnlyList<FieldPath> subcodes;
    private readonly IReadOnlyList<FieldPath> messages;
    private readonly IReadOnlyList<FieldPath> traces;
    private readonly FieldPath? success;

    public AnswerJudge(HttpDefinition http, Redactor redactor)
    {
        (this.http, this.redactor, hints) = (http, redactor, new WaitHints(http.RateLimits));
        present = Paths(http.Errors.Present);
        codes = Paths(http.Errors.Code);
        subcodes = Paths(http.Errors.Subcode);
        messages = Paths(http.Errors.Message);
        traces = Paths(http.Errors.Trace.Where(path => !path.StartsWith("header:", StringComparison.Ordinal)));
        success = http.Errors.Success is { } declared ? FieldPath.Parse(declared.Path) : null;
    }

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="body">Its body when it is JSON; null when it is not.</param>
    public Verdict? Judge(SourceAnswer answer, JsonElement? body)
    {
        if (VersionFault(answer) is { } version)
        {
            return version;
        }

        var isGood = answer.Status is >= 200 and < 300 && (body is not { } root || IsSuccess(root));
        return isGood ? null : Failed(answer, body);
    }

    private bool IsSuccess(JsonElement root)
    {
        if (present.Any(path => JsonPlaces.First(root, path) is { ValueKind: not JsonValueKind.Null }))
        {
            return false;
        }

        return success is null
            || (JsonPlaces.Text(root, [success]) is { } value && http.Errors.Success!.Values.Contains(value, StringComparer.OrdinalIgnoreCase));
    }

    private Verdict? VersionFault(SourceAnswer answer)
    {
        if (http.ApiVersionHeader is not { } header || answer.Header(header) is not { } version || version == http.ApiVersion)
        {
            return null;
        }

        return new Verdict(
            new SourceFailure(FailureKind.VersionRetired, $"Version {redactor.Redact(version)} answered, not {http.ApiVersion}: the asked one is closed.") { HttpStatus = answer.Status },
            ErrorAction.Stop);
    }

    private Verdict Failed(SourceAnswer answer, JsonElement? body)
    {
        var (code, subcode) = body is { } root ? (JsonPlaces.Text(root, codes), JsonPlaces.Text(root, subcodes)) : (null, null);
        var message = body is { } explained ? string.Join(' ', messages.Select(path => JsonPlaces.Text(explained, [path])).OfType<string>()) : string.Empty;
        var text = message.Length > 0 ? message : Encoding.UTF8.GetString(answer.Body.Span[..Math.Min(answer.Body.Length, 4 * MaxMessage)]);
        var rule = http.Errors.Rules.FirstOrDefault(rule => Fits(rule, answer.Status, code, subcode, text));
        var (kind, action) = rule is null ? StatusTable.Judge(answer.Status) : (rule.As, rule.Then);
        var wait = hints.Read(answer, body);
        if (rule?.WaitSeconds is { } seconds && !(wait > TimeSpan.FromSeconds(seconds)))
        {
            wait = TimeSpan.FromSeconds(seconds);
        }

        return new Verdict(Failure(kind, answer, body, message, code, subcode, wait), action, wait);
    }

    private SourceFailure Failure(FailureKind kind, SourceAnswer answer, JsonElement? body, string message, string? code, string? subcode, TimeSpan? wait) =>
        new(kind, message.Length > 0 ? Clean(message) : string.Create(CultureInfo.InvariantCulture, $"The platform answered with HTTP status {answer.Status} and no explanation."))
        {
            PlatformCode = code is null ? null : Clean(subcode is null ? code : $"{code}/{subcode}"),
            TraceId = Trace(answer, body) is { } trace ? Clean(trace) : null,
            HttpStatus = answer.Status,
            RetryAt = wait is { } pause ? answer.ReceivedAt + pause : null,
        };

    private string? Trace(SourceAnswer answer, JsonElement? body) =>
        (body is { } root ? JsonPlaces.Text(root, traces) : null)
        ?? http.Errors.Trace.Where(path => path.StartsWith("header:", StringComparison.Ordinal)).Select(path => answer.Header(path["header:".Length..])).FirstOrDefault(value => value is not null);

    /// <summary>Without secrets, without line breaks and control signs, and not longer than a person reads.</summary>
    private string Clean(string text)
    {
        var plain = string.Concat(redactor.Redact(text).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return plain.Length <= MaxMessage ? plain : plain[..MaxMessage] + "…";
    }

    private static bool Fits(ErrorRuleDefinition rule, int status, string? code, string? subcode, string text) =>
        (rule.Status.Count == 0 || rule.Status.Any(pattern => pattern.EndsWith("xx", StringComparison.Ordinal) ? status / 100 == pattern[0] - '0' : pattern == status.ToString(CultureInfo.InvariantCulture)))
        && (rule.Code.Count == 0 || (code is not null && rule.Code.Any(pattern => IsCode(pattern, code))))
        && (rule.Subcode.Count == 0 || (subcode is not null && rule.Subcode.Any(pattern => IsCode(pattern, subcode))))
        && (rule.Message.Count == 0 || rule.Message.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)));

    private static bool IsCode(string pattern, string code)
    {
        if (pattern.Equals(code, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return pattern.IndexOf('-', 1) is var dash and > 0
            && long.TryParse(pattern.AsSpan(0, dash), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var from)
            && long.TryParse(pattern.AsSpan(dash + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var to)
            && long.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to;
    }

    private static IReadOnlyList<FieldPath> Paths(IEnumerable<string> texts) => [.. texts.Select(FieldPath.Parse)];
}
