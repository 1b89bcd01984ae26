using System.Globalization;
using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Requests;

namespace Campaigns.Connectors.ErrorHandling;

/// <summary>How long the platform asks to wait: the header <c>Retry-After</c> (RFC 9110 §10.2.3) and what the connector declares besides.</summary>
internal sealed class WaitHints(RateLimitsDefinition limits)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    private readonly IReadOnlyList<(WaitHintDefinition Hint, FieldPath? Path)> hints = [.. limits.RetryAfter.Select(hint => (hint, hint.Path is { } path ? FieldPath.Parse(path) : null))];

    /// <summary>The longest wait that is asked for; null when none is.</summary>
    public TimeSpan? Read(SourceAnswer answer, JsonElement? body)
    {
        var waits = hints.SelectMany(pair => Values(pair.Hint, pair.Path, answer, body).Select(value => Wait(value, pair.Hint.Unit, answer.ReceivedAt)))
            .Append(RetryAfter(answer))
            .OfType<TimeSpan>()
            .Where(wait => wait > TimeSpan.Zero)
            .ToList();
        return waits.Count == 0 ? null : TimeSpan.FromTicks(Math.Min(waits.Max().Ticks, Longest.Ticks));
    }

    private static TimeSpan? RetryAfter(SourceAnswer answer)
    {
        if (answer.Headers.RetryAfter is not { } header)
        {
            return null;
        }

        return header.Delta ?? header.Date - answer.ReceivedAt;
    }

    private static IEnumerable<string> Values(WaitHintDefinition hint, FieldPath? path, SourceAnswer answer, JsonElement? body)
    {
        if (hint.Header is null)
        {
            return body is { } root ? JsonPlaces.All(root, path!).Select(Text) : [];
        }

        if (answer.Header(hint.Header) is not { } header)
        {
            return [];
        }

        return path is null ? [header] : HeaderJson.Places(header, path).Select(Text);
    }

    private static string Text(JsonElement place) => place.ValueKind == JsonValueKind.String ? place.GetString()! : place.GetRawText();

    private static TimeSpan? Wait(string text, WaitUnit unit, DateTimeOffset now)
    {
        if (!decimal.TryParse(unit == WaitUnit.Duration ? text.TrimEnd('s') : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var seconds = unit switch
        {
            WaitUnit.Minutes => number * 60,
            WaitUnit.UnixSeconds => number - now.ToUnixTimeSeconds(),
            _ => number,
        };
        return TimeSpan.FromSeconds((double)Math.Min(seconds, (decimal)Longest.TotalSeconds));
    }
}
